using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Labels;

public abstract class LabelTests(TestServer server) : IDisposable
{
    private readonly TestServer _server = server;

    public virtual void Dispose()
    {
        _server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Review_Confirmed_IsALabelWithItsPictureAndNobodysName()
    {
        var supervisor = await _server.SignInAsync("who-judged", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "4101");
        var id = await LabelFlow.SuspectAsync(_server, 1);
        await LabelFlow.JudgeAsync(supervisor, id, SuspectStatus.Confirmed, null, 1);

        var text = await office.GetStringAsync(Routes.Labels);
        var chip = Assert.Single((await office.GetFromJsonAsync<Page<LabelledChip>>(Routes.Labels))!.Items);

        Assert.Equal((LabelVerdict.Confirmed, "first 1.0", Seed.Cell), (chip.Verdict, chip.Model, chip.AreaCode));
        Assert.Equal(_server.Clock.GetUtcNow(), chip.JudgedAt);
        Assert.Equal([0, 0, 200, 150], chip.ChipPixelBox);
        var labelled = Assert.Single(chip.Objects);
        Assert.Equal(LabelMeaning.Target, labelled.Meaning);
        Assert.Equal([10, 20, 60, 62], labelled.Detected.PixelBox);
        Assert.Equal((0.8, 113.9), (labelled.Detected.Score, labelled.Detected.Longitude));
        Assert.Equal(LabelFlow.Picture, await office.GetByteArrayAsync(chip.ChipUrl));
        Assert.DoesNotContain("who-judged", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("account", text, StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory]
    [InlineData(DismissReason.NothingThere, LabelVerdict.NothingThere, LabelMeaning.NotATarget)]
    [InlineData(DismissReason.Licensed, LabelVerdict.Licensed, LabelMeaning.Target)]
    [InlineData(DismissReason.WaterTank, LabelVerdict.WaterTank, LabelMeaning.Undecided)]
    [InlineData(DismissReason.Silo, LabelVerdict.Silo, LabelMeaning.Target)]
    [InlineData(DismissReason.Duplicate, LabelVerdict.Duplicate, LabelMeaning.Undecided)]
    [InlineData(DismissReason.Other, LabelVerdict.Other, LabelMeaning.Undecided)]
    public async Task Review_Dismissed_TeachesWhatTheReasonSaysOfThePicture(DismissReason reason, LabelVerdict verdict, LabelMeaning meaning)
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        await LabelFlow.JudgeAsync(supervisor, await LabelFlow.SuspectAsync(_server, 1), SuspectStatus.Dismissed, reason, 1);

        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        Assert.Equal((verdict, meaning), (chip.Verdict, Assert.Single(chip.Objects).Meaning));
    }

    [SkippableFact]
    public async Task Undo_TakesTheLabelBackAndKeepsTheHistory()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = await LabelFlow.SuspectAsync(_server, 1);
        await LabelFlow.JudgeAsync(supervisor, id, SuspectStatus.Dismissed, DismissReason.NothingThere, 1);
        _server.Clock.Advance(TimeSpan.FromMinutes(1));
        await LabelFlow.UndoAsync(supervisor, id, 2);

        Assert.Empty(await LabelFlow.LabelsAsync(_server));
        var kept = await _server.UseAsync((db, _) => db.Labels.AsNoTracking().OrderBy(row => row.At).Select(row => row.Verdict).ToListAsync());
        Assert.Equal([LabelVerdict.NothingThere, LabelVerdict.Withdrawn], kept);
    }

    [SkippableTheory]
    [InlineData(VisitFinding.ViolationFound, LabelVerdict.VisitViolation, LabelMeaning.Target)]
    [InlineData(VisitFinding.Lawful, LabelVerdict.VisitLawful, LabelMeaning.Target)]
    [InlineData(VisitFinding.NoAccess, LabelVerdict.VisitNoAccess, LabelMeaning.Target)]
    [InlineData(VisitFinding.NothingThere, LabelVerdict.VisitNothingThere, LabelMeaning.Undecided)]
    public async Task Visit_OfAConfirmedPlace_TeachesWhatTheFindingSaysOfThePicture(VisitFinding finding, LabelVerdict verdict, LabelMeaning meaning)
    {
        var inspector = await _server.SignInAsync("he", Role.Inspector, "410122");
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        await LabelFlow.JudgeAsync(supervisor, await LabelFlow.SuspectAsync(_server, 1), SuspectStatus.Confirmed, null, 1);
        _server.Clock.Advance(TimeSpan.FromDays(2));
        await LabelFlow.VisitAsync(inspector, finding);

        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        Assert.Equal((verdict, meaning), (chip.Verdict, Assert.Single(chip.Objects).Meaning));
    }

    [SkippableFact]
    public async Task Review_Refused_LeavesNoLabel()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = await LabelFlow.SuspectAsync(_server, 1);

        await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{id}/review", new ReviewRequest(SuspectStatus.Confirmed, null, null, null, ExpectedVersion: 7));

        Assert.Equal(0, await _server.UseAsync((db, _) => db.Labels.CountAsync()));
    }

    [SkippableFact]
    public async Task List_ByPage_GoesOnWhereItStopped()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        for (var number = 1; number <= 5; number++)
        {
            await LabelFlow.JudgeAsync(supervisor, await LabelFlow.SuspectAsync(_server, number), SuspectStatus.Confirmed, null, 1);
        }

        var first = (await office.GetFromJsonAsync<Page<LabelledChip>>($"{Routes.Labels}?rows=3"))!;
        var second = (await office.GetFromJsonAsync<Page<LabelledChip>>($"{Routes.Labels}?rows=3&after={first.Next}"))!;

        Assert.Equal((5, 3, 2), (first.Total, first.Items.Count, second.Items.Count));
        Assert.Null(second.Next);
        Assert.Equal(5, first.Items.Concat(second.Items).Select(chip => chip.SiteId).Distinct().Count());
    }

    [SkippableTheory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Auditor)]
    public async Task List_ByARoleThatMayNot_IsForbidden(Role role)
    {
        var client = await _server.SignInAsync("lin", role, "410122");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Routes.Labels)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{Routes.Labels}/{Guid.NewGuid()}/chip")).StatusCode);
    }

    [SkippableFact]
    public async Task AnotherCountysLabels_ByAnyRoute_AreAsIfTheyWereNotThere()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410105");
        var office = await _server.SignInAsync("wei", Role.Office, "410122");
        await LabelFlow.JudgeAsync(supervisor, await LabelFlow.SuspectAsync(_server, 1, Seed.OtherCell), SuspectStatus.Confirmed, null, 1);
        var chip = Assert.Single(await LabelFlow.LabelsAsync(_server));

        Assert.Empty((await office.GetFromJsonAsync<Page<LabelledChip>>(Routes.Labels))!.Items);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(chip.ChipUrl)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync($"{Routes.Labels}?area=410105")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync($"{Routes.Labels}/next")).StatusCode);
    }

    [SkippableFact]
    public async Task Next_UnsureOne_StandsBeforeTheSureOneWithItsReason()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var sure = await LabelFlow.SuspectAsync(_server, 1, score: 0.98);
        var unsure = await LabelFlow.SuspectAsync(_server, 2, score: 0.4);
        await LabelFlow.SuspectAsync(_server, 3, Seed.OtherCell, score: 0.39);

        var next = (await supervisor.GetFromJsonAsync<List<NextLabel>>($"{Routes.Labels}/next"))!;

        Assert.Equal([unsure, sure], next.Select(one => one.SuspectId));
        Assert.Contains(next[0].Reasons, reason => reason.Key == "label.unsure");
        Assert.All(next, one => Assert.NotEmpty(one.Reasons));
        Assert.Equal(HttpStatusCode.Forbidden, (await supervisor.GetAsync($"{Routes.Labels}/next?area=410105")).StatusCode);
    }

    [SkippableFact]
    public async Task Next_FlightsWithThresholdsOfTheirOwn_AreDoubtedAroundThose()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var overlooked = await LabelFlow.SuspectAsync(_server, 1, score: 0.38);
        var borderline = await LabelFlow.SuspectAsync(_server, 2, score: 0.05);
        await _server.UseAsync((db, _) => db.Orthophotos.ExecuteUpdateAsync(set => set.SetProperty(row => row.Thresholds, """{"tank":0.05,"structure":0.04}""")));

        var next = (await supervisor.GetFromJsonAsync<List<NextLabel>>($"{Routes.Labels}/next"))!;

        Assert.Equal([borderline, overlooked], next.Select(one => one.SuspectId));
        Assert.Contains(next[0].Reasons, reason => reason.Key == "label.unsure");
    }

    [SkippableFact]
    public async Task Next_JudgedOne_IsNoLongerAsked()
    {
        var supervisor = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var judged = await LabelFlow.SuspectAsync(_server, 1);
        var waiting = await LabelFlow.SuspectAsync(_server, 2);
        await LabelFlow.JudgeAsync(supervisor, judged, SuspectStatus.Confirmed, null, 1);

        var only = Assert.Single((await supervisor.GetFromJsonAsync<List<NextLabel>>($"{Routes.Labels}/next"))!);

        Assert.Equal(waiting, only.SuspectId);
        Assert.DoesNotContain(only.Reasons, reason => reason.Key is "label.firstOfItsKind" or "label.newPlace");
    }

    [Fact]
    public void Words_OnTheWire_AreTheDomainsInTheSameOrder()
    {
        Assert.Equal(Enum.GetNames<Domain.Labels.LabelVerdict>(), Enum.GetNames<LabelVerdict>());
        Assert.Equal(Enum.GetNames<Domain.Labels.LabelMeaning>(), Enum.GetNames<LabelMeaning>());
    }
}
