using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Campaigns;

public sealed class CampaignOnSqliteTests() : CampaignTests(new TestServer());
