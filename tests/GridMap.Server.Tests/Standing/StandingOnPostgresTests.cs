using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Standing;

public sealed class StandingOnPostgresTests : StandingTests
{
    private readonly PostgresDatabase _database;

    public StandingOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private StandingOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
