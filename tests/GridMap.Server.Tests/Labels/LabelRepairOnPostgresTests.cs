using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Labels;

public sealed class LabelRepairOnPostgresTests : LabelRepairTests
{
    private readonly PostgresDatabase _database;

    public LabelRepairOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private LabelRepairOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
