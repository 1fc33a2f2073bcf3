namespace GridMap.Server.Tests.Alerts;

public sealed class AlertWordOnSqliteTests : AlertWordTests;
