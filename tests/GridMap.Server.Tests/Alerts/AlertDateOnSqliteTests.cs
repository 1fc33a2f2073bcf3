using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Alerts;

public sealed class AlertDateOnSqliteTests() : AlertDateTests(new TestServer(Settings));
