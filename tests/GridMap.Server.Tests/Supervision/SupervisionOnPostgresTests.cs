using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Supervision;

public sealed class SupervisionOnPostgresTests : SupervisionTests
{
    private readonly PostgresDatabase _database;

    public SupervisionOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private SupervisionOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
