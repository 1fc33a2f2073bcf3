using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Campaigns;

public sealed class CampaignOnPostgresTests : CampaignTests
{
    private readonly PostgresDatabase _database;

    public CampaignOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CampaignOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
