using Bunit;
using GridMap.Client.Presence;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using GridMap.Contracts.Presence;
using GridMap.Contracts.Suspects;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Presence;

public sealed class NearPeopleTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public NearPeopleTests()
    {
        _context.Services.AddSingleton<PeopleWatch>();
        _context.SignIn(Role.Commander);
        _context.Answer("GET /api/presence", new PeopleNow(Samples.Noon, [Person(1, "far", 113.7), Person(2, "near", 113.61)]));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task List_People_NearestFirstAndGivenTheTarget()
    {
        var target = Samples.Target(5, 1);
        _context.Answer($"PUT /api/targets/{target.Id}/inspector", target);
        var detail = new SuspectDetail(Samples.Suspect(1, status: SuspectStatus.Confirmed), CellName: null, Reasons: [], Sightings: [], History: [], target);
        var near = _context.Render<NearPeople>(parameters => parameters.Add(one => one.Detail, detail));

        Watch();
        near.WaitForAssertion(() => Assert.Equal(["near", "far"], near.FindAll(".gm-near strong").Select(name => name.TextContent)));
        Assert.Contains("东 · 2 分钟前", near.Find(".gm-near .gm-quiet").TextContent, StringComparison.Ordinal);
        await near.Find(".gm-near button").ClickAsync(new());

        Assert.Contains($"{Samples.Id(2)}", _context.Sent[$"PUT /api/targets/{target.Id}/inspector"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Commander, true)]
    [InlineData(Role.Inspector, false)]
    public void Watch_Role_AsksOnlyForWhoMayLook(Role role, bool asks)
    {
        _context.SignIn(role);

        Watch();

        Assert.Equal(asks, _context.Requests.Contains("GET /api/presence"));
    }

    private void Watch()
    {
        _context.Services.GetRequiredService<PeopleWatch>().Look("");
        _context.Time.Advance(TimeSpan.FromMilliseconds(1));
    }

    private static PersonPosition Person(int number, string name, double longitude) => new(
        Samples.Id(number), name, IsInspector: true, longitude, 34.7, AccuracyMetres: 10, Samples.Noon.AddMinutes(-2.5), Goal: null);
}
