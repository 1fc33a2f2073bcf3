using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Standing;

public sealed class StandingOnSqliteTests() : StandingTests(new TestServer(Settings));
