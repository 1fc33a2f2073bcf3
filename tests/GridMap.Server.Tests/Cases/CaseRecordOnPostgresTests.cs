using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

public sealed class CaseRecordOnPostgresTests : CaseRecordTests
{
    private readonly PostgresDatabase _database;

    public CaseRecordOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CaseRecordOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
