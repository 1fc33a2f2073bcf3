using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Operations;

public sealed class OperationOnSqliteTests() : OperationTests(new TestServer());
