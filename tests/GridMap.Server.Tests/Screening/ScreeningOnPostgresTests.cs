using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Screening;

public sealed class ScreeningOnPostgresTests : ScreeningTests
{
    private readonly PostgresDatabase _database;

    public ScreeningOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private ScreeningOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
