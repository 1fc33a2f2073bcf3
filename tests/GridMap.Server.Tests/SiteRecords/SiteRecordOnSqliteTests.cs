using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.SiteRecords;

public sealed class SiteRecordOnSqliteTests() : SiteRecordTests(new TestServer());
