namespace GridMap.Server.Tests.Alerts;

public sealed class AlertOnSqliteTests : AlertTests;
