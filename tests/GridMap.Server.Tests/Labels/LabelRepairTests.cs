using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Labels;

/// <summary>Labels of a database that an earlier version wrote: visits and withdrawals lie under the newest picture.</summary>
public abstract class LabelRepairTests(TestServer server) : IDisposable
{
    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Repair_UndoFiledUnderALaterPicture_TakesTheLabelOffTheOneThatHadIt()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        await FlyAsync(supervisor, 1);
        var first = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, first.Summary.Id, SuspectStatus.Dismissed, DismissReason.NothingThere, first.Summary.Version);
        await FlyAsync(supervisor, 2);
        var second = await LabelFlow.OnlySuspectAsync(supervisor);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.UndoAsync(supervisor, second.Summary.Id, second.Summary.Version);
        await MisfileAsync(LabelVerdict.Withdrawn, second.Sightings[0]);
        Assert.Single(await LabelFlow.LabelsAsync(_server));

        var trial = await RepairAsync(office, "?trial=true");
        var before = (await LabelRowsAsync()).Count;
        var report = await RepairAsync(office);

        Assert.Equal(trial.Refiled.Select(one => one.Verdict), report.Refiled.Select(one => one.Verdict));
        var moved = Assert.Single(report.Refiled);
        Assert.Equal((first.Summary.Number, LabelVerdict.Withdrawn, "flight-1.tif"), (moved.Number, moved.Verdict, moved.FileName));
        Assert.Equal(["flight-2.tif"], moved.OtherFileNames);
        Assert.Empty(report.Doubtful);
        Assert.Empty(await LabelsAsync(office));
        Assert.Equal(before, (await LabelRowsAsync()).Count);
        Assert.Single((await LabelRowsAsync()).Distinct());
        Assert.Empty((await RepairAsync(office)).Refiled);
    }

    [SkippableFact]
    public async Task Repair_VisitFiledUnderALaterPicture_LeavesThatPictureUnjudged()
    {
        var inspector = await _server.SignInAsync("he", Role.Inspector, "410122");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        var judged = await FlyAsync(supervisor, 1);
        var first = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, first.Summary.Id, SuspectStatus.Confirmed, null, first.Summary.Version);
        await FlyAsync(supervisor, 2);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.VisitAsync(inspector, VisitFinding.ViolationFound);
        await MisfileAsync(LabelVerdict.VisitViolation, (await LabelFlow.OnlySuspectAsync(supervisor)).Sightings[0]);

        await RepairAsync(office);

        var chip = Assert.Single(await LabelsAsync(office));
        Assert.Equal((judged, LabelVerdict.VisitViolation), (chip.OrthophotoId, chip.Verdict));
    }

    [SkippableFact]
    public async Task Repair_VerdictWithSeveralPicturesToChooseFrom_IsNamedAndLeft()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        await FlyAsync(supervisor, 1);
        await FlyAsync(supervisor, 2);
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        await LabelFlow.JudgeAsync(supervisor, suspect.Summary.Id, SuspectStatus.Confirmed, null, suspect.Summary.Version);
        var before = await LabelRowsAsync();
        var now = Uri.EscapeDataString(_server.Clock.GetUtcNow().ToString("O"));
        await FlyAsync(supervisor, 3);

        var report = await RepairAsync(office);

        Assert.Empty(report.Refiled);
        var doubtful = Assert.Single(report.Doubtful);
        Assert.Equal((suspect.Summary.Number, LabelVerdict.Confirmed, "flight-2.tif"), (doubtful.Number, doubtful.Verdict, doubtful.FileName));
        Assert.Equal(["flight-1.tif"], doubtful.OtherFileNames);
        Assert.Equal(before, await LabelRowsAsync());
        Assert.Empty((await RepairAsync(office, $"?before={now}")).Doubtful);
    }

    [SkippableFact]
    public async Task Repair_VerdictThatNamedAnEarlierPicture_IsBeyondDoubt()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        await FlyAsync(supervisor, 1);
        await FlyAsync(supervisor, 2);
        var suspect = await LabelFlow.OnlySuspectAsync(supervisor);
        await supervisor.PutAsJsonAsync(
            $"{Routes.Suspects}/{suspect.Summary.Id}/review",
            new ReviewRequest(SuspectStatus.Confirmed, null, null, null, suspect.Summary.Version, suspect.Sightings[1].SiteId));

        var report = await RepairAsync(office);

        Assert.Empty(report.Refiled);
        Assert.Empty(report.Doubtful);
    }

    [SkippableFact]
    public async Task Repair_BySomebodyWhoMayNot_IsRefused()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");

        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.PostAsync($"{Routes.Labels}/repair", null)).StatusCode);
        Assert.Equal("area.outsideScope", await (await office.PostAsync($"{Routes.Labels}/repair?area=410105", null)).ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    private Task<Guid> FlyAsync(HttpClient supervisor, int seed) => LabelFlow.FlyAsync(_server, supervisor, seed, same => same, WorkerFlow.Tank(100, 100));

    private static async Task<LabelRepairReport> RepairAsync(HttpClient office, string query = "") =>
        await (await office.PostAsync($"{Routes.Labels}/repair{query}", null)).ReadAsync<LabelRepairReport>();

    private static async Task<IReadOnlyList<LabelledChip>> LabelsAsync(HttpClient office) =>
        (await office.GetFromJsonAsync<Page<LabelledChip>>(Routes.Labels))!.Items; // Just read.

    private Task<List<Guid>> LabelRowsAsync() => _server.UseAsync((db, _) => db.Labels.AsNoTracking().OrderBy(row => row.Id).Select(row => row.SiteId).ToListAsync());

    /// <summary>Files a verdict as the earlier version did: under the suspect's newest picture.</summary>
    private Task<bool> MisfileAsync(LabelVerdict verdict, SuspectSighting newest) => _server.UseAsync(async (db, _) =>
    {
        var site = await db.Sites.SingleAsync(row => row.Id == newest.SiteId);
        var label = await db.Labels.SingleAsync(row => row.Verdict == verdict);
        (label.SiteId, label.OrthophotoId, label.SeenAt, label.Objects) = (site.Id, site.OrthophotoId, site.SeenAt, site.Objects);
        return await db.SaveChangesAsync() > 0;
    });
}
