using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Screening;

public sealed class VisitListOnPostgresTests : VisitListTests
{
    private readonly PostgresDatabase _database;

    public VisitListOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private VisitListOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
