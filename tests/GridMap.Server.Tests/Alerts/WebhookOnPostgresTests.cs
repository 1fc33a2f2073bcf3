using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

public sealed class WebhookOnPostgresTests : WebhookTests
{
    private readonly PostgresDatabase _database;

    public WebhookOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private WebhookOnPostgresTests(PostgresDatabase database)
        : base(database.ConnectionString) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
