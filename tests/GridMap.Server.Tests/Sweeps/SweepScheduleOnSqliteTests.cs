using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class SweepScheduleOnSqliteTests() : SweepScheduleTests(new TestServer());
