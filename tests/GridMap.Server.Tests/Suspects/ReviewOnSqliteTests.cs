using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Suspects;

public sealed class ReviewOnSqliteTests() : ReviewTests(new TestServer());
