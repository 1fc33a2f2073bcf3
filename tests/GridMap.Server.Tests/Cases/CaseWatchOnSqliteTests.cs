using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CaseWatchOnSqliteTests() : CaseWatchTests(new TestServer(Settings));
