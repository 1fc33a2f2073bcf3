using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class SweepPlanOnPostgresTests : SweepPlanTests
{
    private readonly PostgresDatabase _database;

    public SweepPlanOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private SweepPlanOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
