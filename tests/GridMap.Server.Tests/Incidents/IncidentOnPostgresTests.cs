using GridMap.Contracts.Incidents;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Incidents.IncidentFlow;

namespace GridMap.Server.Tests.Incidents;

public sealed class IncidentOnPostgresTests : IncidentTests
{
    private readonly PostgresDatabase _database;

    public IncidentOnPostgresTests()
        : this(PostgresDatabase.CreateOrSkip())
    {
    }

    private IncidentOnPostgresTests(PostgresDatabase database)
        : base(new TestServer(Settings, database.ConnectionString)) => _database = database;

    [SkippableFact]
    public async Task Entries_WrittenOnTwoServersAtOnce_AreNumberedWithoutGapsAndSeenOnBoth()
    {
        using var first = await CommanderAsync();
        var id = await OpenAsync(first);
        using var other = new TestServer(Settings, _database.ConnectionString);
        using var second = await other.SignInAsync("li", Role.Supervisor, "4101");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => SayAsync(number % 2 is 0 ? first : second, id, $"{number}")));

        var here = await EntriesAsync(first, id);
        Assert.Equal(Enumerable.Range(1, 21).Select(number => (long)number), here.Select(entry => entry.Number));
        Assert.Equal(here.Select(entry => (entry.Number, entry.By, entry.Text)), (await EntriesAsync(second, id)).Select(entry => (entry.Number, entry.By, entry.Text)));
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}").Order(), here.Where(entry => entry.Step is IncidentStep.Said).Select(entry => entry.Text ?? "").Order());
    }

    public override void Dispose()
    {
        base.Dispose();
        _database.Dispose();
    }
}
