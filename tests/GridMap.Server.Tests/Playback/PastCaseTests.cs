using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Playback;

/// <summary>A case as it stood at any past moment, with the day by which it is told whether it was overdue then.</summary>
public sealed class PastCaseTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task State_AtEachMoment_HasEachCaseAsItStoodThen()
    {
        await Town.BuildAsync(_server);
        using var people = await CasePeople.SignInAsync(_server);
        var before = _server.Clock.GetUtcNow();
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = (await OpenAsync(people.Office)).Summary.Id;
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await _server.GoAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        var after = _server.Clock.GetUtcNow();

        Assert.Empty((await StateAsync(people.Auditor, before)).Cases!);
        var opened = Assert.Single((await StateAsync(people.Auditor, before.AddMinutes(1))).Cases!);
        Assert.Equal((CaseState.Suspected, new DateOnly(2046, 3, 6)), (opened.State, opened.LastDay!.Value)); // One working day after a Monday.
        Assert.Equal(CaseState.Dispatched, Assert.Single((await StateAsync(people.Auditor, after)).Cases!).State);
        var past = (await people.Auditor.GetFromJsonAsync<MapChange[]>($"{Routes.Playback}/cases/{id}?until={Say(after)}"))!;
        Assert.Equal([CaseState.Suspected, CaseState.Dispatched], past.Select(change => change.Case!.State));
        using var stranger = await _server.SignInAsync("stranger", Role.Auditor, "410182");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Playback}/cases/{id}")).StatusCode);
        Assert.Empty((await StateAsync(stranger, after)).Cases!);
    }

    private static async Task<MapSnapshot> StateAsync(HttpClient client, DateTimeOffset at) =>
        (await client.GetFromJsonAsync<MapSnapshot>($"{Routes.Playback}/state?at={Say(at)}"))!; // Never null.

    private static string Say(DateTimeOffset at) => Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture));
}
