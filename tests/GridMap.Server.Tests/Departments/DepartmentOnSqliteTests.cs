using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Departments;

public sealed class DepartmentOnSqliteTests() : DepartmentTests(new TestServer());
