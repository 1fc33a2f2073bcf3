using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class FleetOnPostgresTests : FleetTests
{
    private readonly PostgresDatabase _database;

    public FleetOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private FleetOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
