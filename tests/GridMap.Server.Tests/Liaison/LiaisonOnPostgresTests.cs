using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Liaison;

public sealed class LiaisonOnPostgresTests : LiaisonTests
{
    private readonly PostgresDatabase _database;

    public LiaisonOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private LiaisonOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
