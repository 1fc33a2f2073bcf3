using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Suspects;

public sealed class ReviewOnPostgresTests : ReviewTests
{
    private readonly PostgresDatabase _database;

    public ReviewOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private ReviewOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
