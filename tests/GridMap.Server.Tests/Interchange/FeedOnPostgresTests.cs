using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Interchange;

public sealed class FeedOnPostgresTests : FeedTests
{
    private readonly PostgresDatabase _database;

    public FeedOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private FeedOnPostgresTests(PostgresDatabase database)
        : base(database.ConnectionString) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
