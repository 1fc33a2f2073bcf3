using Xunit.Abstractions;

namespace GridMap.Server.Tests.Live.Promise;

public sealed class FeedPromiseOnSqliteTests(ITestOutputHelper output) : FeedPromiseTests(postgres: null, output);
