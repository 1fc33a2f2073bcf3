using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Playback;

public sealed class PlaybackOnSqliteTests() : PlaybackTests(new TestServer(Settings));
