using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Jobs;

public sealed class SceneOnSqliteTests() : SceneTests(new TestServer());
