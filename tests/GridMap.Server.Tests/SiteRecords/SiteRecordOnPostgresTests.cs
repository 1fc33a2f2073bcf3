using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.SiteRecords;

public sealed class SiteRecordOnPostgresTests : SiteRecordTests
{
    private readonly PostgresDatabase _database;

    public SiteRecordOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private SiteRecordOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
