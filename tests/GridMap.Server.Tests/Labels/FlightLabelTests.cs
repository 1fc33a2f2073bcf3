using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
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

    [SkippableTheory]
    [InlineData("recall-first", 0.02, LabelMeaning.Undecided)]
    [InlineData("balanced", 0.05, LabelMeaning.Target)]
    [InlineData("precision-first", 0.05, LabelMeaning.Target)]
    [InlineData(null, 0.02, LabelMeaning.Undecided)]
    public async Task Confirmed_WeakBoxBesideTheTank_TeachesOnlyWhereTheModelWouldShowIt(string? point, double threshold, LabelMeaning weak)
    {
        var supervisor = await SupervisorAsync();
        var tanks = new JobSite([.. WorkerFlow.Tank(100, 100).Objects, .. WorkerFlow.Tank(110, 100, score: 0.1).Objects], null, null);
        await LabelFlow.FlyAsync(_server, supervisor, seed: 1, result => result with
        {
            OperatingPoint = point, Thresholds = new Dictionary<string, double> { ["tank"] = threshold, ["structure"] = threshold },
        }, tanks);
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, suspect.Summary.Id, SuspectStatus.Confirmed, null, suspect.Summary.Version);

        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        Assert.Equal([(0.9, LabelMeaning.Target), (0.1, weak)], chip.Objects.OrderByDescending(one => one.Detected.Score).Select(one => (one.Detected.Score, one.Meaning)));
    }

    [SkippableFact]
    public async Task Confirmed_OneWeakTankAlone_IsWhatTheReviewerMeant()
    {
        var supervisor = await SupervisorAsync();
        await LabelFlow.FlyAsync(_server, supervisor, seed: 1, result => result with
        {
            OperatingPoint = "recall-first", Thresholds = new Dictionary<string, double> { ["tank"] = 0.02 },
        }, WorkerFlow.Tank(100, 100, score: 0.1));
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, suspect.Summary.Id, SuspectStatus.Confirmed, null, suspect.Summary.Version);

        Assert.Equal(LabelMeaning.Target, Assert.Single(Assert.Single(await LabelFlow.LabelsAsync(_server)).Objects).Meaning);
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
