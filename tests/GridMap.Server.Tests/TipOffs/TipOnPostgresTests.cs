using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.TipOffs;

public sealed class TipOnPostgresTests : TipTests
{
    private readonly PostgresDatabase _database;

    public TipOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private TipOnPostgresTests(PostgresDatabase database)
        : base(TipFlow.StartServer(database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
