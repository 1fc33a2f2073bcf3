using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Labels;

public sealed class LabelOnPostgresTests : LabelTests
{
    private readonly PostgresDatabase _database;

    public LabelOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private LabelOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
