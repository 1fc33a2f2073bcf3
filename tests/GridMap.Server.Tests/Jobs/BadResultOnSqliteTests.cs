using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Jobs;

public sealed class BadResultOnSqliteTests() : BadResultTests(new TestServer());
