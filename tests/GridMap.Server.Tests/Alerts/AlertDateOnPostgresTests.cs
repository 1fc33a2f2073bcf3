using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

public sealed class AlertDateOnPostgresTests : AlertDateTests
{
    private readonly PostgresDatabase _database;

    public AlertDateOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private AlertDateOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
