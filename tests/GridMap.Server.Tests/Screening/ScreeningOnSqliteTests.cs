using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Screening;

public sealed class ScreeningOnSqliteTests() : ScreeningTests(new TestServer());
