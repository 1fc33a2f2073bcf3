using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Labels;

public sealed class FlightLabelOnSqliteTests() : FlightLabelTests(new TestServer());
