using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class SweepScheduleOnPostgresTests : SweepScheduleTests
{
    private readonly PostgresDatabase _database;

    public SweepScheduleOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private SweepScheduleOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
