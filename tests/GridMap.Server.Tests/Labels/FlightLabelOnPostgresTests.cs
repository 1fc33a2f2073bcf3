using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Labels;

public sealed class FlightLabelOnPostgresTests : FlightLabelTests
{
    private readonly PostgresDatabase _database;

    public FlightLabelOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private FlightLabelOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
