using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class FleetOnSqliteTests() : FleetTests(new TestServer());
