using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CasePenaltyOnPostgresTests : CasePenaltyTests
{
    private readonly PostgresDatabase _database;

    public CasePenaltyOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CasePenaltyOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
