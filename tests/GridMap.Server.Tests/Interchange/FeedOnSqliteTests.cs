namespace GridMap.Server.Tests.Interchange;

public sealed class FeedOnSqliteTests : FeedTests;
