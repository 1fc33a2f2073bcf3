using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Operations;

public sealed class OperationOnPostgresTests : OperationTests
{
    private readonly PostgresDatabase _database;

    public OperationOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private OperationOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
