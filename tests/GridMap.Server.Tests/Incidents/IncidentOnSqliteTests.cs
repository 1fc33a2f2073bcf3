using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Incidents;

public sealed class IncidentOnSqliteTests() : IncidentTests(new TestServer(Settings));
