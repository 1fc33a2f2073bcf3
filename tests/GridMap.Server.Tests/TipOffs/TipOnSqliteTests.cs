namespace GridMap.Server.Tests.TipOffs;

public sealed class TipOnSqliteTests() : TipTests(TipFlow.StartServer());
