using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Playback;

public sealed class PlaybackOnPostgresTests : PlaybackTests
{
    private readonly PostgresDatabase _database;

    public PlaybackOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private PlaybackOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
