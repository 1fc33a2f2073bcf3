using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Ledgers;

public sealed class LedgerRoundOnSqliteTests() : LedgerRoundTests(new TestServer());
