using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class CellSweepOnPostgresTests : CellSweepTests
{
    private readonly PostgresDatabase _database;

    public CellSweepOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CellSweepOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
