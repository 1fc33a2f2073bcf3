using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Grounds;

public sealed class GroundOnSqliteTests() : GroundTests(new TestServer());
