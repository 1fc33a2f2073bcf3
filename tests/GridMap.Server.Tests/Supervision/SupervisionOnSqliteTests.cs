using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Supervision;

public sealed class SupervisionOnSqliteTests() : SupervisionTests(new TestServer());
