using GridMap.Server.Tests.Hosting;
using Xunit.Abstractions;

namespace GridMap.Server.Tests.Live.Promise;

public sealed class FeedPromiseOnPostgresTests : FeedPromiseTests
{
    private readonly PostgresDatabase _database;

    public FeedPromiseOnPostgresTests(ITestOutputHelper output)
        : this(PostgresDatabase.CreateOrSkip(), output)
    {
    }

    private FeedPromiseOnPostgresTests(PostgresDatabase database, ITestOutputHelper output)
        : base(database.ConnectionString, output) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
