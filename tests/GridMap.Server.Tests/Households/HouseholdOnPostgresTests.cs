using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Households;

public sealed class HouseholdOnPostgresTests : HouseholdTests
{
    private readonly PostgresDatabase _database;

    public HouseholdOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private HouseholdOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
