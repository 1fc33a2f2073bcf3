using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

public sealed class AlertWordOnPostgresTests : AlertWordTests
{
    private readonly PostgresDatabase _database;

    public AlertWordOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private AlertWordOnPostgresTests(PostgresDatabase database)
        : base(database.ConnectionString) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
