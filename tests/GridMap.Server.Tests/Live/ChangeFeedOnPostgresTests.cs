using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Live;

public sealed class ChangeFeedOnPostgresTests : ChangeFeedTests
{
    private readonly PostgresDatabase _database;

    public ChangeFeedOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private ChangeFeedOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString), database.ConnectionString) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
