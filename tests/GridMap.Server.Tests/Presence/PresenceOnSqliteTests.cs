using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Presence;

public sealed class PresenceOnSqliteTests() : PresenceTests(new TestServer(Settings));
