using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Live;

public sealed class ChangeFeedOnSqliteTests() : ChangeFeedTests(new TestServer());
