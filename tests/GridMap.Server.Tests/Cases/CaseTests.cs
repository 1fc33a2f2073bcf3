using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Alerts;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

public abstract class CaseTests(TestServer server) : IDisposable
{
    protected static readonly Dictionary<string, string?> Settings = AlertFlow.Settings();

    protected TestServer Server => server;

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Steps_FromOpenToRelapse_GoTheWholeWay()
    {
        using var people = await PeopleAsync();
        var opened = await OpenAsync(people.Office);
        var id = opened.Summary.Id;
        Assert.Equal((CaseState.Suspected, Town.Village + "02", "AJ-2046-0001", CaseStage.Dispatch), (opened.Summary.State, opened.Summary.AreaCode, opened.Summary.Number, opened.Summary.Stage));
        var closed = await server.CloseAsync(people, id);
        Assert.Equal((CaseState.Closed, null, server.Today().AddDays(30)), (closed.Summary.State, closed.Summary.HandlerId, closed.Summary.NextRecheckOn));

        await people.LaterAsync(server, TimeSpan.FromDays(31));
        await server.GoAsync(people.Supervisor, id, CaseStepKind.Recheck);
        var evidence = await server.ShowAsync(people.Supervisor, id, EvidenceStage.After);
        var relapsed = await server.GoAsync(people.Supervisor, id, CaseStepKind.Relapse, step => step with { Reason = "罐体重新安装", EvidenceIds = [evidence] });

        Assert.Equal((CaseState.Confirmed, 2, ViolationKind.NoLicence, "lin"), (relapsed.Summary.State, relapsed.Summary.Round, relapsed.Summary.Violation, relapsed.Summary.HandlerName));
        Assert.Equal([MeasureKind.StopProduction, MeasureKind.RemoveDanger], relapsed.RequiredMeasures);
        Assert.Equal(CaseStage.Disposal, relapsed.Clock?.Stage);
    }

    [SkippableFact]
    public async Task Review_Confirmed_OpensTheCaseAndEveryMoveOfTheVisitIsItsStep()
    {
        using var people = await PeopleAsync();
        var target = (await ConfirmAsync(people.Supervisor, await Seed.SuspectAsync(server))).Target!; // Just opened.
        var moved = await MoveAsync(people.Inspector, target, "accept", new AcceptTargetRequest(target.Version));
        moved = await MoveAsync(people.Inspector, moved, "hand-back", new HandBackTargetRequest("不在辖区", moved.Version));
        moved = await (await people.Commander.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/inspector", new AssignTargetRequest(people.InspectorId, moved.Version))).ReadAsync<TargetSummary>();
        moved = await MoveAsync(people.Inspector, moved, "accept", new AcceptTargetRequest(moved.Version));
        await MoveAsync(people.Inspector, moved, "finish", new FinishTargetRequest(VisitFinding.ViolationFound, "三口反应釜", moved.Version, ViolationKind.UnlicensedTrade));

        var mine = Assert.Single((await people.Inspector.GetFromJsonAsync<CaseSummary[]>($"{Routes.Cases}/mine"))!);
        var detail = await GetAsync(people.Supervisor, mine.Id);

        Assert.Equal(
            [CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.HandBack, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.Confirm],
            detail.Steps.Select(step => step.Kind));
        Assert.Equal((CaseState.Confirmed, ViolationKind.UnlicensedTrade, "he", "YS-2046-0001"), (mine.State, mine.Violation, mine.HandlerName, mine.SuspectNumber));
        Assert.Equal(["lin", "he", "he", "wu", "he", "he"], detail.Steps.Skip(1).Select(step => step.ByName));
    }

    [SkippableTheory]
    [InlineData(VisitFinding.Lawful, CaseState.Excluded)]
    [InlineData(VisitFinding.NothingThere, CaseState.Excluded)]
    [InlineData(VisitFinding.NoAccess, CaseState.Suspected)]
    public async Task Visit_WithoutViolation_ExcludesOrHandsBack(VisitFinding finding, CaseState state)
    {
        using var people = await PeopleAsync();
        var target = (await ConfirmAsync(people.Supervisor, await Seed.SuspectAsync(server))).Target!; // Just opened.
        target = await MoveAsync(people.Inspector, target, "accept", new AcceptTargetRequest(target.Version));
        await MoveAsync(people.Inspector, target, "finish", new FinishTargetRequest(finding, "门卫陪同", target.Version));

        var held = Assert.Single((await ListAsync(people.Office)).Items);

        Assert.Equal(state, held.State);
        Assert.EndsWith("门卫陪同", (await GetAsync(people.Office, held.Id)).Steps[^1].Reason, StringComparison.Ordinal);
        if (finding is VisitFinding.NoAccess)
        {
            // Sent once more, the inspector finds it among his visits again.
            await server.GoAsync(people.Commander, held.Id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
            var again = (await people.Inspector.GetFromJsonAsync<TargetSummary[]>($"{Routes.Targets}/mine"))!;
            Assert.Equal([TargetStatus.Assigned, TargetStatus.Done], again.Select(one => one.Status).Order());
        }
    }

    [SkippableFact]
    public async Task Finish_ViolationWithoutItsKind_IsRefused()
    {
        using var people = await PeopleAsync();
        var target = (await ConfirmAsync(people.Supervisor, await Seed.SuspectAsync(server))).Target!; // Just opened.
        target = await MoveAsync(people.Inspector, target, "accept", new AcceptTargetRequest(target.Version));

        using var refused = await people.Inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/finish", new FinishTargetRequest(VisitFinding.ViolationFound, null, target.Version));

        Assert.Equal("target.violationMissing", await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Review_UndoneAndGivenAgain_ExcludesAndReopensTheOneCase()
    {
        using var people = await PeopleAsync();
        var suspect = await Seed.SuspectAsync(server);
        await ConfirmAsync(people.Supervisor, suspect);
        (await people.Supervisor.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/undo-review", new UndoReviewRequest(2))).EnsureSuccessStatusCode();
        Assert.Equal(CaseState.Excluded, Assert.Single((await ListAsync(people.Office)).Items).State);

        await ConfirmAsync(people.Supervisor, suspect, version: 3);

        var held = Assert.Single((await ListAsync(people.Office)).Items);
        Assert.Equal(
            [CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Exclude, CaseStepKind.Reopen, CaseStepKind.Dispatch],
            (await GetAsync(people.Office, held.Id)).Steps.Select(step => step.Kind));
    }

    [SkippableFact]
    public async Task Steps_OnTheCase_MoveTheVisitAlong()
    {
        using var people = await PeopleAsync();
        var target = (await ConfirmAsync(people.Supervisor, await Seed.SuspectAsync(server))).Target!; // Just opened.
        var id = (await ListAsync(people.Office)).Items[0].Id;

        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        Assert.Equal(TargetStatus.Accepted, (await TargetAsync()).Status);
        await server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.BeyondLicence });
        Assert.Equal((TargetStatus.Done, VisitFinding.ViolationFound), ((await TargetAsync()).Status, (await TargetAsync()).Finding));

        async Task<TargetSummary> TargetAsync() => (await people.Supervisor.GetFromJsonAsync<TargetSummary>($"{Routes.Targets}/{target.Id}"))!; // Never null.
    }

    [SkippableFact]
    public async Task Visit_WhileTheCaseStands_IsRefusedWithTheCasesReason()
    {
        using var people = await PeopleAsync();
        var target = (await ConfirmAsync(people.Supervisor, await Seed.SuspectAsync(server))).Target!; // Just opened.
        var id = (await ListAsync(people.Office)).Items[0].Id;
        var suspended = await server.GoAsync(people.Office, id, CaseStepKind.Suspend, step => step with { Reason = "等待鉴定" });
        Assert.Equal((true, null), (suspended.Summary.IsSuspended, suspended.Summary.LastDay));

        using var refused = await people.Inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version));

        Assert.Equal("case.suspended", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(TargetStatus.Assigned, (await people.Inspector.GetFromJsonAsync<TargetSummary>($"{Routes.Targets}/{target.Id}"))!.Status);
    }

    [SkippableFact]
    public async Task Steps_SentTwice_CountOnce_AndAfterARefusalTheRestAreNotTried()
    {
        using var people = await PeopleAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var dispatch = server.Step(CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await TakeAsync(people.Commander, id, dispatch);
        var later = server.Step(CaseStepKind.Suspend, step => step with { Reason = "等待鉴定" });

        var answer = await TakeAsync(people.Commander, id, dispatch, server.Step(CaseStepKind.Verify), later);

        Assert.Equal([CaseStepFate.AlreadyTaken, CaseStepFate.Refused, CaseStepFate.Refused], answer.Answers.Select(one => one.Fate));
        Assert.Equal([null, "case.roleMissing", "case.notTried"], answer.Answers.Select(one => one.Why?.Key));
        Assert.Equal([CaseStepKind.Open, CaseStepKind.Dispatch], answer.Case.Steps.Select(step => step.Kind));
    }

    [SkippableFact]
    public async Task Steps_ByWhoMayNot_AreRefused()
    {
        using var people = await PeopleAsync();
        using var other = await server.SignInAsync("other", Role.Inspector, County);
        var id = (await OpenAsync(people.Office)).Summary.Id;
        Assert.Equal("case.roleMissing", await server.RefusalAsync(people.Inspector, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId }));
        Assert.Equal("case.toUnknown", await server.RefusalAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = Guid.NewGuid() }));
        await server.GoAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        Assert.Equal("case.notHandler", await server.RefusalAsync(other, id, CaseStepKind.Verify));
        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        Assert.Equal("case.roleMissing", await server.RefusalAsync(people.Office, id, CaseStepKind.Exclude, step => step with { Reason = "r" }));
        Assert.Equal("case.fileMissing", await server.RefusalAsync(
            people.Inspector, id, CaseStepKind.AddEvidence, step => step with { Evidence = new CaseEvidence(Guid.NewGuid(), EvidenceStage.Before, new string('a', 64), null, null, null) }));
        Assert.Equal("case.inFuture", await server.RefusalAsync(people.Inspector, id, CaseStepKind.HandBack, step => step with { Reason = "r", At = server.Clock.GetUtcNow().AddMinutes(6) }));
        using var auditor = await people.Auditor.PostAsJsonAsync($"{Routes.Cases}/{id}/steps", new TakeCaseStepsRequest([server.Step(CaseStepKind.Verify)]));
        Assert.Equal(HttpStatusCode.Forbidden, auditor.StatusCode);
        Assert.Equal([CaseStepKind.HandBack, CaseStepKind.Exclude, CaseStepKind.Confirm, CaseStepKind.AddEvidence], (await GetAsync(people.Inspector, id)).Next);
        Assert.Empty((await GetAsync(people.Auditor, id)).Next);
    }

    [SkippableFact]
    public async Task Steps_FromAClockThatIsOffByMinutes_AreTakenInOrder()
    {
        using var people = await PeopleAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id;
        await server.GoAsync(people.Office, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId, At = server.Clock.GetUtcNow().AddMinutes(3) });

        var verified = await server.GoAsync(people.Inspector, id, CaseStepKind.Verify, step => step with { At = server.Clock.GetUtcNow().AddMinutes(-4) });

        Assert.Equal(verified.Steps.Select(step => step.At).Order(), verified.Steps.Select(step => step.At));
        Assert.Equal("case.outOfOrder", await server.RefusalAsync(people.Inspector, id, CaseStepKind.HandBack, step => step with { Reason = "r", At = server.Clock.GetUtcNow().AddHours(-1) }));
    }

    [SkippableFact]
    public async Task Merge_Duplicate_EndsItsClockAndLeavesTheMap()
    {
        using var people = await PeopleAsync();
        var (kept, duplicate) = ((await OpenAsync(people.Office)).Summary.Id, (await OpenAsync(people.Office, Place(Longitude + 0.0005))).Summary.Id);
        Assert.Equal([duplicate], (await GetAsync(people.Office, kept)).Earlier.Select(near => near.Id));

        Assert.Equal("case.intoUnknown", await server.RefusalAsync(people.Office, duplicate, CaseStepKind.Merge, step => step with { Reason = "重复", Into = Guid.NewGuid() }));
        var merged = await server.GoAsync(people.Office, duplicate, CaseStepKind.Merge, step => step with { Reason = "重复", Into = kept });

        Assert.Equal((CaseState.Merged, kept, null, null), (merged.Summary.State, merged.Summary.MergedInto, merged.Clock, merged.Summary.LastDay));
        var snapshot = (await people.Office.GetFromJsonAsync<MapSnapshot>($"{Routes.MapSnapshot}?area={County}"))!; // Never null.
        Assert.Equal([kept], snapshot.Cases!.Select(held => held.Id));
    }

    [SkippableFact]
    public async Task Grid_Changed_GivesTheCaseItsCell()
    {
        using var people = await PeopleAsync();
        var opened = await OpenAsync(people.Office, Place(114.009));
        Assert.Equal(Town.Village, opened.Summary.AreaCode);
        var wider = Answers.Json("""{"type":"Polygon","coordinates":[[[114.006,34.7],[114.01,34.7],[114.01,34.702],[114.006,34.702],[114.006,34.7]]]}""");
        (await people.Office.PutAsJsonAsync($"{Routes.Cells}/{Town.Village}04", new EditCellRequest(null, wider, 1))).EnsureSuccessStatusCode();

        Assert.Equal(Town.Village + "04", (await GetAsync(people.Office, opened.Summary.Id)).Summary.AreaCode);
    }

    private protected async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
