using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CaseWatchOnPostgresTests : CaseWatchTests
{
    private readonly PostgresDatabase _database;

    public CaseWatchOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CaseWatchOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
