using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Jobs;

public sealed class SceneOnPostgresTests : SceneTests
{
    private readonly PostgresDatabase _database;

    public SceneOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private SceneOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
