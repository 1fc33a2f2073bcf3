namespace GridMap.Server.Tests.Alerts;

public sealed class WebhookOnSqliteTests : WebhookTests;
