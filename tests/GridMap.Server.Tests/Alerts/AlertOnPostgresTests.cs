using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

public sealed class AlertOnPostgresTests : AlertTests
{
    private readonly PostgresDatabase _database;

    public AlertOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private AlertOnPostgresTests(PostgresDatabase database)
        : base(database.ConnectionString) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
