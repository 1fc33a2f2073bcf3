using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Ledgers;

public sealed class LedgerOnPostgresTests : LedgerTests
{
    private readonly PostgresDatabase _database;

    public LedgerOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private LedgerOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
