using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Liaison;

public sealed class LiaisonOnSqliteTests() : LiaisonTests(new TestServer());
