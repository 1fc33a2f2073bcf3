using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

/// <summary>What must hold on either database: the order, the vault, and that nothing is paid twice.</summary>
public abstract class TipTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Tip_FromReceiptToReward_IsHandledByFourPeopleAndPaidOnce()
    {
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        using var second = await server.SignInAsync("office-2", Role.Office, "410122");
        var receipt = await FileAsync(reporter);
        Assert.Equal(TipState.Received, (await FollowAsync(reporter, receipt.Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).State);

        var id = await VerifyAsync(people, receipt);
        var detail = await GoAsync(people.Office, id, TipStepKind.Answer, step => step with { Note = "已查实并取缔，感谢您的举报" });
        Assert.Equal((TipState.Verified, true, 600), (detail.Summary.State, detail.Summary.IsAnswered, detail.RewardYuan));
        Assert.Null(detail.Summary.DueOn);
        Assert.Equal("已查实并取缔，感谢您的举报", (await FollowAsync(reporter, receipt.Code)).Messages[^1].Text);

        using var early = await ClaimAsync(reporter, receipt);
        Assert.Equal("tip.rewardNone", await early.ReadKeyAsync(HttpStatusCode.Conflict));
        var proposed = await (await RewardAsync(people.Office, id, RewardStepKind.Propose, 0)).ReadAsync<TipDetail>();
        Assert.Null((await FollowAsync(reporter, receipt.Code)).Reward);
        using var alone = await RewardAsync(people.Office, id, RewardStepKind.Approve, proposed.Reward!.Version);
        Assert.Equal("tip.rewardSamePerson", await alone.ReadKeyAsync(HttpStatusCode.Conflict));
        var approved = await (await RewardAsync(second, id, RewardStepKind.Approve, proposed.Reward.Version)).ReadAsync<TipDetail>();
        Assert.Equal((RewardState.Approved, 600), ((await FollowAsync(reporter, receipt.Code)).Reward, (await FollowAsync(reporter, receipt.Code)).RewardYuan));

        using var wrong = await ClaimAsync(reporter, receipt with { ClaimSecret = "2222-2222-2222" });
        Assert.Equal("tip.secretUnknown", await wrong.ReadKeyAsync(HttpStatusCode.NotFound));
        var payout = await (await ClaimAsync(reporter, receipt)).ReadAsync<TipPayout>();
        Assert.Equal(payout, await (await ClaimAsync(reporter, receipt)).ReadAsync<TipPayout>());
        var claimed = approved.Reward!.Version + 1;
        using var unpaid = await RewardAsync(people.Office, id, RewardStepKind.Pay, claimed, "2222-2222-2222");
        Assert.Equal("tip.payoutWrong", await unpaid.ReadKeyAsync(HttpStatusCode.BadRequest));
        var paid = await (await RewardAsync(people.Office, id, RewardStepKind.Pay, claimed, payout.PayoutCode)).ReadAsync<TipDetail>();

        Assert.Equal(RewardState.Paid, paid.Reward!.State);
        using var again = await RewardAsync(people.Office, id, RewardStepKind.Pay, paid.Reward.Version, payout.PayoutCode);
        Assert.Equal("tip.rewardWrongState", await again.ReadKeyAsync(HttpStatusCode.Conflict));
        using var after = await ClaimAsync(reporter, receipt);
        Assert.Equal("tip.rewardWrongState", await after.ReadKeyAsync(HttpStatusCode.Conflict));
    }

    [SkippableFact]
    public async Task ClaimAndPay_ManyAtOnce_OnePayoutPaidOnce()
    {
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        using var second = await server.SignInAsync("office-2", Role.Office, "410122");
        var receipt = await FileAsync(reporter);
        var id = await VerifyAsync(people, receipt);
        var proposals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RewardAsync(people.Office, id, RewardStepKind.Propose, 0)));
        Assert.Single(proposals, answer => answer.StatusCode is HttpStatusCode.OK);
        await (await RewardAsync(second, id, RewardStepKind.Approve, 1)).ReadAsync<TipDetail>();

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await (await ClaimAsync(reporter, receipt)).ReadAsync<TipPayout>()));
        var payments = await Task.WhenAll(new[] { people.Office, second, people.Office, second, people.Office, second }
            .Select(office => RewardAsync(office, id, RewardStepKind.Pay, 3, claims[0].PayoutCode)));

        Assert.Single(claims.Distinct());
        Assert.Single(payments, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.All(payments.Where(answer => answer.StatusCode is not HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Equal(4, (await GetAsync(people.Office, id)).Reward!.Version);
    }

    [SkippableFact]
    public async Task File_ManyAtOnce_HaveOneOrderThatCanBeChecked()
    {
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FileAsync(reporter)));
        Assert.Equal(Enumerable.Range(1, 8).Select(order => (long)order), receipts.Select(receipt => receipt.Order).Order());
        var whole = (await people.Auditor.GetFromJsonAsync<ChainCheck>($"{Routes.Tips}/order/check"))!; // Never null.
        Assert.Equal((8L, null, receipts.MaxBy(receipt => receipt.Order)!.Hash), (whole.Entries, whole.BrokenAt, whole.Head));

        await server.UseAsync((db, _) => db.Tips.Where(row => row.Order == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "改过")));

        Assert.Equal(3, (await people.Auditor.GetFromJsonAsync<ChainCheck>($"{Routes.Tips}/order/check"))!.BrokenAt); // Never null.
    }

    [SkippableFact]
    public async Task File_SameTicketAgain_AnswersTheSameReport()
    {
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        var draft = await DraftAsync(reporter);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => await (await reporter.PostAsJsonAsync(Routes.Tip, draft)).ReadAsync<TipReceipt>()));

        Assert.Single(answers.Distinct());
        Assert.Single((await people.Office.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items); // Never null.
    }

    [SkippableFact]
    public async Task Vault_OpenedWithReason_IsLoggedInAChainThatNoticesChanges()
    {
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        using var keeper = await server.SignInAsync(Role.VaultKeeper);
        var id = (await FindAsync(people.Office, (await FileAsync(reporter, Named)).Number)).Id;
        using var silent = await OpenVaultAsync(keeper, id, "  x ");
        Assert.Equal("tip.reasonMissing", await silent.ReadKeyAsync(HttpStatusCode.BadRequest));

        var opened = await Task.WhenAll(Enumerable.Range(0, 5).Select(async index => await (await OpenVaultAsync(keeper, id, $"第 {index} 次核对发放")).ReadAsync<VaultContent>()));

        Assert.All(opened, content => Assert.Equal((Name, Contact), (content.Reporter.Name, content.Reporter.Contact)));
        Assert.Equal([1, 2, 3, 4, 5], opened.Select(content => content.Opening).Order());
        var log = (await people.Auditor.GetFromJsonAsync<VaultOpening[]>($"{Routes.Tips}/vault/openings"))!; // Never null.
        Assert.Equal(5, log.Length);
        Assert.DoesNotContain(Contact, await people.Auditor.GetStringAsync($"{Routes.Tips}/vault/openings"), StringComparison.Ordinal);
        Assert.Null((await people.Auditor.GetFromJsonAsync<ChainCheck>($"{Routes.Tips}/vault/check"))!.BrokenAt); // As above.
        await server.UseAsync((db, _) => db.VaultOpenings.Where(row => row.Number == 2).ExecuteDeleteAsync());
        Assert.Equal(2, (await people.Auditor.GetFromJsonAsync<ChainCheck>($"{Routes.Tips}/vault/check"))!.BrokenAt); // As above.
    }
}
