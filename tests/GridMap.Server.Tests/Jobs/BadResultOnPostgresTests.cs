using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Jobs;

public sealed class BadResultOnPostgresTests : BadResultTests
{
    private readonly PostgresDatabase _database;

    public BadResultOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private BadResultOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
