using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

/// <summary>Decisions of punishment: written down and never lost, shown to few, and in what leaves the system.</summary>
public abstract class CasePenaltyTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    public static SaveCasePenaltyRequest Fine(DateOnly decidedOn, Guid? partyId = null, int? version = null) =>
        new("牟应急罚〔2046〕3号", "中牟县应急管理局", PenaltyKind.Fine, 20_000.5m, decidedOn, PaidOn: null, partyId, Note: null, IsWithdrawn: false, version);

    [SkippableFact]
    public async Task Penalty_WrittenDownPaidAndRevoked_KeepsEachWording()
    {
        using var people = await PeopleAsync();
        var (id, fine) = (await ConfirmedAsync(people), Guid.NewGuid());
        await PutAsync(people.Department, id, fine, Fine(server.Today()));
        await PutAsync(people.Office, id, fine, Fine(server.Today(), version: 1) with { PaidOn = server.Today() });

        var held = Assert.Single(await ListAsync(people.Office, id));
        Assert.Equal((20_000.5m, server.Today(), 2, "office"), (held.AmountYuan!.Value, held.PaidOn!.Value, held.Version, held.ChangedBy));
        Assert.Equal(1, (await GetAsync(people.Supervisor, id)).Penalties);
        using var stale = await SendAsync(people.Office, id, fine, Fine(server.Today(), version: 1) with { IsWithdrawn = true });
        Assert.Equal("case.penaltyStale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal(2, await server.UseAsync((db, _) => db.CasePenalties.CountAsync()));
    }

    [SkippableFact]
    public async Task Penalty_IsShownToFewAndEveryReadingIsKept()
    {
        using var people = await PeopleAsync();
        var id = await ConfirmedAsync(people);
        await PutAsync(people.Office, id, Guid.NewGuid(), Fine(server.Today()));
        foreach (var (role, status) in new[]
        {
            (Role.Office, HttpStatusCode.OK), (Role.Department, HttpStatusCode.OK), (Role.Inspector, HttpStatusCode.OK), // The inspector is its handler.
            (Role.Supervisor, HttpStatusCode.Forbidden), (Role.Commander, HttpStatusCode.Forbidden), (Role.Auditor, HttpStatusCode.Forbidden),
        })
        {
            using var answer = await people.Of(role).GetAsync($"{Routes.Cases}/{id}/penalties");
            Assert.Equal((role, status), (role, answer.StatusCode));
        }

        using var supervisor = await SendAsync(people.Supervisor, id, Guid.NewGuid(), Fine(server.Today()));
        Assert.Equal(HttpStatusCode.Forbidden, supervisor.StatusCode);
        Assert.Equal(
            ["department", "he", "office"], (await people.Auditor.GetFromJsonAsync<CasePartyReading[]>($"{Routes.Cases}/{id}/parties/readings"))!.Select(reading => reading.By).Order());
        var told = await server.UseAsync((db, _) => db.Changes.AsNoTracking().Where(row => row.Kind == MapChangeKind.Case).Select(row => row.Payload).ToListAsync());
        Assert.DoesNotContain(told, payload => payload.Contains("应急罚", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(PenaltyKind.Fine, null, 0, false, "case.penaltyAmountMissing")]
    [InlineData(PenaltyKind.Warning, 500, 0, false, "case.penaltyNoAmount")]
    [InlineData(PenaltyKind.Fine, 500, 1, false, "case.penaltyInFuture")]
    [InlineData(PenaltyKind.Warning, null, 0, true, "case.penaltyNothingToPay")]
    public async Task Penalty_ThatCannotBe_IsRefusedInWords(PenaltyKind kind, int? yuan, int decidedInDays, bool isPaid, string key)
    {
        using var people = await PeopleAsync();
        var id = await ConfirmedAsync(people);
        var request = Fine(server.Today().AddDays(decidedInDays)) with { Kind = kind, AmountYuan = yuan, PaidOn = isPaid ? server.Today() : null };

        using var answer = await SendAsync(people.Office, id, Guid.NewGuid(), request);

        Assert.Equal(key, await answer.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Penalty_OfAnUnconfirmedCaseOrAStranger_IsRefused()
    {
        using var people = await PeopleAsync();
        var open = (await OpenAsync(people.Office)).Summary.Id;
        using var early = await SendAsync(people.Office, open, Guid.NewGuid(), Fine(server.Today()));
        using var stranger = await SendAsync(people.Office, await ConfirmedAsync(people), Guid.NewGuid(), Fine(server.Today(), partyId: Guid.NewGuid()));

        Assert.Equal("case.penaltyUnconfirmed", await early.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("case.penaltyParty", await stranger.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Penalty_InWhatLeavesTheSystem_StandsWithItsParty()
    {
        using var people = await PeopleAsync();
        var id = await ConfirmedAsync(people);
        var party = new CaseParty(Guid.NewGuid(), CasePartyRole.Landlord, "甲公司", null, null);
        (await people.Office.PostAsJsonAsync($"{Routes.Cases}/{id}/parties", party)).EnsureSuccessStatusCode();
        await PutAsync(people.Office, id, Guid.NewGuid(), Fine(server.Today(), party.Id));
        var revoked = Guid.NewGuid();
        await PutAsync(people.Office, id, revoked, Fine(server.Today()) with { DocumentNumber = "旧〔2046〕1号" });
        await PutAsync(people.Office, id, revoked, Fine(server.Today(), version: 1) with { DocumentNumber = "旧〔2046〕1号", IsWithdrawn = true });
        await server.DisposeAsync(people.Inspector, id, MeasureKind.StopProduction, MeasureKind.RemoveDanger, MeasureKind.JointPunishment);
        await server.GoAsync(people.Office, id, CaseStepKind.Close, step => step with { RecheckDays = [server.Today().AddDays(30)] });

        var punished = (await people.Office.GetStringAsync($"{Routes.Cases}/joint-punishment?area={County}")).Replace("\"", "", StringComparison.Ordinal);
        var results = await people.Office.GetStringAsync($"{Routes.Cases}/results?area={County}");
        using var archive = new ZipArchive(await people.Office.GetStreamAsync($"{Routes.Cases}/{id}/handover"));

        Assert.Contains("甲公司", punished, StringComparison.Ordinal);
        Assert.Contains("牟应急罚〔2046〕3号,中牟县应急管理局,罚款,20000.5,2046-03-05,未缴清", punished, StringComparison.Ordinal);
        Assert.DoesNotContain("旧〔2046〕1号", punished, StringComparison.Ordinal);
        Assert.Contains("罚款 20000.5 元", results, StringComparison.Ordinal);
        Assert.DoesNotContain("甲公司", results, StringComparison.Ordinal);
        using var record = await JsonDocument.ParseAsync(archive.GetEntry("record.json")!.Open());
        Assert.Equal(2, record.RootElement.GetProperty("penalties").GetArrayLength());
        using var page = new StreamReader(archive.GetEntry("record.html")!.Open());
        var text = await page.ReadToEndAsync();
        Assert.Contains("牟应急罚〔2046〕3号", text, StringComparison.Ordinal);
        Assert.Contains("已撤销", text, StringComparison.Ordinal);
    }

    private static async Task PutAsync(HttpClient client, Guid id, Guid penaltyId, SaveCasePenaltyRequest request)
    {
        using var answer = await SendAsync(client, id, penaltyId, request);
        answer.EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, Guid id, Guid penaltyId, SaveCasePenaltyRequest request) =>
        client.PutAsJsonAsync($"{Routes.Cases}/{id}/penalties/{penaltyId}", request);

    private static async Task<CasePenalty[]> ListAsync(HttpClient client, Guid id) => (await client.GetFromJsonAsync<CasePenalty[]>($"{Routes.Cases}/{id}/penalties"))!; // Never null.

    private async Task<Guid> ConfirmedAsync(CasePeople people)
    {
        var id = (await OpenAsync(people.Office)).Summary.Id;
        await server.GoAsync(people.Commander, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        await server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        return id;
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
