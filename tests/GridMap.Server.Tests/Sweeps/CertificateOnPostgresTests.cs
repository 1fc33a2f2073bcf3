using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Sweeps;

public sealed class CertificateOnPostgresTests : CertificateTests
{
    private readonly PostgresDatabase _database;

    public CertificateOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private CertificateOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(postgres: database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
