using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Ledgers;

public sealed class LedgerRoundOnPostgresTests : LedgerRoundTests
{
    private readonly PostgresDatabase _database;

    public LedgerRoundOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private LedgerRoundOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
