using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CasePenaltyOnSqliteTests() : CasePenaltyTests(new TestServer());
