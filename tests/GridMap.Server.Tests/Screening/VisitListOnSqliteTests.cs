using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Screening;

public sealed class VisitListOnSqliteTests() : VisitListTests(new TestServer());
