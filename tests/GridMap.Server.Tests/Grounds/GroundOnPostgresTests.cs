using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Grounds;

public sealed class GroundOnPostgresTests : GroundTests
{
    private readonly PostgresDatabase _database;

    public GroundOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private GroundOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
