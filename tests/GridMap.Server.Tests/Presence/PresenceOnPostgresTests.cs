using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Presence;

public sealed class PresenceOnPostgresTests : PresenceTests
{
    private readonly PostgresDatabase _database;

    public PresenceOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private PresenceOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    [SkippableFact]
    public async Task People_OfAnotherServer_AreSeenAtOnce()
    {
        using var other = new TestServer(Settings, _database.ConnectionString);
        using var inspector = await other.SignInAsync("lin", Contracts.People.Role.Inspector, "410122");
        using var commander = await Server.SignInAsync("wu", Contracts.People.Role.Commander, "4101");
        await BeginAsync(inspector);
        await ReportAsync(inspector, 114.001);

        Assert.Equal("lin", Assert.Single(await PeopleAsync(commander)).Name);
    }

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
