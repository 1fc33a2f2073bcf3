using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Drones;

public sealed class DronesOnSqliteTests() : DroneTests(new TestServer(Settings));
