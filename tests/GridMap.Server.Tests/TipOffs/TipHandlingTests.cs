using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.TipOffs;
using GridMap.Server.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.TipOffs;
using Microsoft.Extensions.DependencyInjection;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

public sealed class TipHandlingTests : IDisposable
{
    private readonly TestServer _server = StartServer();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Join_LaterOneNearby_IsSuggestedAndTheRewardStaysWithTheFirst()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var first = await FileAsync(reporter);
        var later = await FileAsync(reporter, request => request with { Longitude = request.Longitude + 0.001, Signs = [TipSign.Tanks] });
        await FileAsync(reporter, request => request with { Longitude = 114.0081 });
        var (firstId, laterId) = ((await FindAsync(people.Office, first.Number)).Id, (await FindAsync(people.Office, later.Number)).Id);
        Assert.Equal(firstId, Assert.Single((await GetAsync(people.Office, laterId)).Similar).Id);

        using var backwards = await StepAsync(people.Office, firstId, TipStepKind.Join, step => step with { Into = laterId });
        Assert.Equal("tip.intoUnknown", await backwards.ReadKeyAsync(HttpStatusCode.BadRequest));
        await GoAsync(people.Office, laterId, TipStepKind.Join, step => step with { Into = firstId });
        await VerifyAsync(people, first);

        Assert.Equal((TipState.Joined, TipState.Verified), ((await FollowAsync(reporter, later.Code)).State, (await FollowAsync(reporter, later.Code)).HeadState));
        using var notFirst = await RewardAsync(people.Office, laterId, RewardStepKind.Propose, 0);
        Assert.Equal("tip.rewardNotDue", await notFirst.ReadKeyAsync(HttpStatusCode.Conflict));
        using var gone = await StepAsync(people.Office, laterId, TipStepKind.Accept);
        Assert.Equal("tip.wrongState", await gone.ReadKeyAsync(HttpStatusCode.Conflict));
        await using var scope = _server.Services.CreateAsyncScope();
        var sighting = Assert.Single(await scope.ServiceProvider.GetRequiredService<TipSignals>().ListAsync(new AreaScope(["410122"]), since: null, CancellationToken.None));
        Assert.Equal(2, sighting.Reports);
        Assert.Equal(["Smell", "Tanks", "Trucks"], sighting.Signs);
    }

    [Fact]
    public async Task Refuse_FirstWithALaterOneJoined_AsksToSeparateFirst()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var (first, later) = (await FileAsync(reporter), await FileAsync(reporter));
        var (firstId, laterId) = ((await FindAsync(people.Office, first.Number)).Id, (await FindAsync(people.Office, later.Number)).Id);
        await GoAsync(people.Office, laterId, TipStepKind.Join, step => step with { Into = firstId });

        using var held = await StepAsync(people.Office, firstId, TipStepKind.Refuse);
        Assert.Equal("tip.hasJoined", await held.ReadKeyAsync(HttpStatusCode.Conflict));
        await GoAsync(people.Office, laterId, TipStepKind.Separate);

        Assert.Equal(TipState.Refused, (await GoAsync(people.Office, firstId, TipStepKind.Refuse)).Summary.State);
    }

    [Fact]
    public async Task MarkFalse_SamePersonAgain_ComesLaterAndIsToldSo()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var named = await FileAsync(reporter, Named);
        var open = await FileAsync(reporter, request => request with { Reporter = new TipReporter("别名", "13700001234", null) });
        var id = (await FindAsync(people.Office, named.Number)).Id;
        await GoAsync(people.Office, id, TipStepKind.Accept);
        await GoAsync(people.Office, id, TipStepKind.MarkFalse, step => step with { Note = "经查系捏造" });

        var after = await FileAsync(reporter, request => request with { EarlierCode = named.Code });

        Assert.Equal((1, 1), ((await FollowAsync(reporter, open.Code)).EarlierFalse, (await FollowAsync(reporter, after.Code)).EarlierFalse));
        var fresh = await FileAsync(reporter);
        Assert.Equal([fresh.Number, named.Number, after.Number, open.Number], (await people.Office.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items.Select(tip => tip.Number)); // Never null.
        Assert.Equal("经查系捏造", (await FollowAsync(reporter, named.Code)).Messages[^1].Text);
        await GoAsync(people.Office, id, TipStepKind.Reopen);
        Assert.Equal((0, 0), ((await FollowAsync(reporter, open.Code)).EarlierFalse, (await FollowAsync(reporter, after.Code)).EarlierFalse));
    }

    [Fact]
    public async Task Due_ByWorkingDays_IsOverdueOnTheDayAfter()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter);
        // Monday the 5th of March 2046, five working days on.
        Assert.Equal(new DateOnly(2046, 3, 12), receipt.DueOn);

        await people.LaterAsync(_server, TimeSpan.FromDays(7));
        Assert.Empty((await people.Office.GetFromJsonAsync<Page<TipSummary>>($"{Routes.Tips}?overdue=true"))!.Items); // Never null.
        await people.LaterAsync(_server, TimeSpan.FromDays(1));

        var late = Assert.Single((await people.Office.GetFromJsonAsync<Page<TipSummary>>($"{Routes.Tips}?overdue=true"))!.Items); // As above.
        Assert.Equal(new DateOnly(2046, 4, 3), (await GoAsync(people.Office, late.Id, TipStepKind.Accept)).Summary.DueOn);
    }

    [Fact]
    public async Task Message_InBothDirections_NeedsNoIdentity()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await FileAsync(reporter);
        var id = (await FindAsync(people.Office, receipt.Number)).Id;
        (await people.Office.PostAsJsonAsync($"{Routes.Tips}/{id}/messages", new WriteToReporterRequest("请补充大门朝向"))).EnsureSuccessStatusCode();
        _server.Clock.Advance(TimeSpan.FromMinutes(1));

        var progress = await (await reporter.PostAsJsonAsync($"{Routes.Tip}/messages", new TipWriteRequest(receipt.Code, "朝南，蓝色铁门"))).ReadAsync<TipProgress>();

        Assert.Equal([(false, null), (true, (string?)null)], progress.Messages.Select(message => (message.IsFromReporter, message.By)));
        Assert.Equal(1, (await GetAsync(people.Office, id)).Summary.Unread);
        using var unknown = await reporter.PostAsJsonAsync($"{Routes.Tip}/follow", new TipCodeRequest("2222-2222-2222-2222"));
        Assert.Equal("tip.codeUnknown", await unknown.ReadKeyAsync(HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Link_NewCaseAndClosedCase_OpensOneAndWakesTheOther()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var id = await VerifyAsync(people, await FileAsync(reporter));
        var caseId = Guid.NewGuid();
        var open = new LinkTipRequest((await GetAsync(people.Office, id)).Summary.Version, caseId, OpenName: "东村北头院落");
        var linked = await (await people.Office.PutAsJsonAsync($"{Routes.Tips}/{id}/link", open)).ReadAsync<TipDetail>();
        Assert.Equal(caseId, linked.Summary.CaseId);
        Assert.Equal(caseId, linked.Near[0].CaseId);
        Assert.Contains(linked.Summary.Number, (await CaseFlow.GetAsync(people.Office, caseId)).Facts.FoundBy, StringComparison.Ordinal);
        await _server.UseAsync(async (db, writer) =>
        {
            (await db.Cases.FindAsync(caseId))!.State = CaseState.Closed; // It was opened above.
            await writer.SaveAsync(CancellationToken.None);
            return true;
        });

        var second = (await FindAsync(people.Office, (await FileAsync(reporter)).Number)).Id;
        await GoAsync(people.Office, second, TipStepKind.Accept);
        (await people.Office.PutAsJsonAsync($"{Routes.Tips}/{second}/link", new LinkTipRequest(2, caseId))).EnsureSuccessStatusCode();

        var sign = Assert.Single((await CaseFlow.GetAsync(people.Office, caseId)).Signals);
        Assert.Equal((CaseSignalKind.Tip, "tip.saysAgain"), (sign.Kind, sign.Why.Key));
    }

    [Fact]
    public async Task RewardRules_Changed_KeepTheirHistoryAndCountForTheNext()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var usual = (await people.Office.GetFromJsonAsync<RewardRuleBook>($"{Routes.Tips}/reward-rules?area=410122"))!; // Never null.
        Assert.Equal((0, true), (usual.Number, usual.MayEdit));
        var saved = await (await people.Office.PutAsJsonAsync($"{Routes.Tips}/reward-rules", new SaveRewardRulesRequest("410122", 0, [new RewardRule(ViolationKind.NoLicence, 2000)]))).ReadAsync<RewardRuleBook>();

        var id = await VerifyAsync(people, await FileAsync(reporter));

        Assert.Equal((1, "office"), (saved.Number, saved.History[0].By));
        Assert.Equal(2000, (await GetAsync(people.Office, id)).RewardYuan);
        using var stale = await people.Office.PutAsJsonAsync($"{Routes.Tips}/reward-rules", new SaveRewardRulesRequest("410122", 0, []));
        Assert.Equal("request.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        using var elsewhere = await people.Office.PutAsJsonAsync($"{Routes.Tips}/reward-rules", new SaveRewardRulesRequest("4101", 0, []));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Hotline_ClerkWritesDown_TheCallerFollowsByTheCodeReadOut()
    {
        using var people = await _server.PeopleAsync();
        using var reporter = _server.CreateClient();
        var receipt = await (await people.Office.PostAsJsonAsync(Routes.Tips, Named(await DraftAsync(reporter)))).ReadAsync<TipReceipt>();

        Assert.Equal(TipState.Received, (await FollowAsync(reporter, receipt.Code)).State);
        Assert.Equal(TipChannel.Hotline, (await FindAsync(people.Office, receipt.Number)).Channel);
        using var supervisor = await people.Supervisor.PostAsJsonAsync(Routes.Tips, await DraftAsync(reporter));
        Assert.Equal(HttpStatusCode.Forbidden, supervisor.StatusCode);
    }
}
