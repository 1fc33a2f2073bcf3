using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using GridMap.Server.Tests.Suspects;

namespace GridMap.Server.Tests.Labels;

/// <summary>Labels of a place that several flights show.</summary>
public abstract class FlightLabelTests(TestServer server) : IDisposable
{
    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Undo_AfterAnotherFlight_TakesTheLabelOffThePictureThatHadIt()
    {
        var supervisor = await SupervisorAsync();
        await LabelFlow.FlyAsync(_server, supervisor, seed: 1, same => same, WorkerFlow.Tank(100, 100));
        var first = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, first.Summary.Id, SuspectStatus.Dismissed, DismissReason.NothingThere, first.Summary.Version);
        var later = await LabelFlow.FlyAsync(_server, supervisor, seed: 2, same => same, WorkerFlow.Tank(100, 100));
        var second = await LabelFlow.OnlySuspectAsync(supervisor);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.UndoAsync(supervisor, second.Summary.Id, second.Summary.Version);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.JudgeAsync(supervisor, second.Summary.Id, SuspectStatus.Confirmed, null, second.Summary.Version + 1);

        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        Assert.Equal((later, LabelVerdict.Confirmed), (chip.OrthophotoId, chip.Verdict));
        Assert.Equal(LabelMeaning.Target, Assert.Single(chip.Objects).Meaning);
    }

    [SkippableFact]
    public async Task Visit_AfterAnotherFlight_SpeaksOfThePictureThatSentTheInspector()
    {
        var inspector = await _server.SignInAsync("he", Role.Inspector, "410122");
        var supervisor = await SupervisorAsync();
        var shown = await LabelFlow.FlyAsync(_server, supervisor, seed: 1, same => same, WorkerFlow.Tank(100, 100));
        var first = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, first.Summary.Id, SuspectStatus.Confirmed, null, first.Summary.Version);
        await LabelFlow.FlyAsync(_server, supervisor, seed: 2, same => same, WorkerFlow.Tank(100, 100));
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.VisitAsync(inspector, VisitFinding.NothingThere);

        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        // Nobody has judged the second picture: it shows the same tank, and must not become a negative.
        Assert.Equal((shown, LabelVerdict.VisitNothingThere), (chip.OrthophotoId, chip.Verdict));
    }

    [SkippableFact]
    public async Task Review_OfAnEarlierPicture_LabelsThatOne()
    {
        var supervisor = await SupervisorAsync();
        var shown = await LabelFlow.FlyAsync(_server, supervisor, seed: 1, same => same, WorkerFlow.Tank(100, 100));
        await LabelFlow.FlyAsync(_server, supervisor, seed: 2, same => same, WorkerFlow.Tank(100, 100));
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        var judged = suspect.Sightings.Single(sighting => sighting.OrthophotoId == shown).SiteId;

        var answer = await supervisor.PutAsJsonAsync(
            $"{Routes.Suspects}/{suspect.Summary.Id}/review", new ReviewRequest(SuspectStatus.Confirmed, null, null, null, suspect.Summary.Version, judged));

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal((judged, shown), Assert.Single((await LabelFlow.LabelsAsync(_server)).Select(chip => (chip.SiteId, chip.OrthophotoId))));
    }

    [SkippableFact]
    public async Task Review_OfAnotherSuspectsPicture_IsRefusedAndLeavesNoLabel()
    {
        var supervisor = await SupervisorAsync();
        await LabelFlow.FlyAsync(_server, supervisor, seed: 1, same => same, WorkerFlow.Tank(100, 100));
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        var elsewhere = await Seed.SiteAsync(_server);

        var answer = await supervisor.PutAsJsonAsync(
            $"{Routes.Suspects}/{suspect.Summary.Id}/review", new ReviewRequest(SuspectStatus.Confirmed, null, null, null, suspect.Summary.Version, elsewhere));

        Assert.Equal("suspect.notItsPicture", await answer.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal(SuspectStatus.Suspected, (await LabelFlow.OnlySuspectAsync(supervisor)).Summary.Status);
        Assert.Empty(await LabelFlow.LabelsAsync(_server));
    }

    private Task<HttpClient> SupervisorAsync() => _server.SignInAsync("lin", Role.Supervisor, "410122");
}
