using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Departments;

public sealed class DepartmentOnPostgresTests : DepartmentTests
{
    private readonly PostgresDatabase _database;

    public DepartmentOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private DepartmentOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
