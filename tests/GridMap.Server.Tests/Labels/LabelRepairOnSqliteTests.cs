using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Labels;

public sealed class LabelRepairOnSqliteTests() : LabelRepairTests(new TestServer());
