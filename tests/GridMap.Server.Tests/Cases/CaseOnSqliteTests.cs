using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CaseOnSqliteTests() : CaseTests(new TestServer(Settings));
