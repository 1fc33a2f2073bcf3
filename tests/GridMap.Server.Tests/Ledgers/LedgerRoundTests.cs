using System.Net;
using System.Net.Http.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Server.Ledgers;
using GridMap.Server.Tests.Campaigns;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Ledgers.LedgerFlow;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Tests.Ledgers;

/// <summary>What is handed in of a ledger: frozen rounds, their signatures, and the final report.</summary>
public abstract class LedgerRoundTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Freeze_SignCompare_StandsAsItStood()
    {
        var office = await server.FilledAsync();
        var campaign = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));
        var (first, _) = await FreezeAsync(office, campaign, round: 1);
        var line = (await ListAsync(office)).Items[0];
        var detail = (await office.GetFromJsonAsync<CaseDetail>($"{Routes.Cases}/{line.CaseId}"))!;
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await office.PutAsJsonAsync($"{Routes.Cases}/{line.CaseId}/facts", new SaveCaseFactsRequest(detail.Facts with { Products = "丙酮" }, detail.Summary.Version))).EnsureSuccessStatusCode();
        var (second, _) = await FreezeAsync(office, campaign, round: 2);

        var difference = (await office.GetFromJsonAsync<LedgerDifferenceReport>($"{Routes.Ledger}/freezes/{second.Id}/difference"))!;
        var kept = (await office.GetFromJsonAsync<LedgerFreezeDetail>($"{Routes.Ledger}/freezes/{first.Id}"))!;

        Assert.Equal((first.Id, 4), (difference.Before!.Id, difference.Unchanged));
        var changed = Assert.Single(difference.Rows);
        Assert.Equal((LedgerDifferenceKind.Changed, LedgerColumn.Products, "丙酮"), (changed.Kind, changed.Cells.Single().Column, changed.Cells.Single().After));
        Assert.True(kept.IsIntact);
        Assert.DoesNotContain(kept.Rows, row => row.Contains("丙酮"));
        Assert.DoesNotContain(kept.Rows, row => row.Contains("负责人甲"));
        Assert.Equal(second.Id, Assert.Single(kept.Others).Id);
        Assert.Single(LedgerFile.Read(await office.GetByteArrayAsync($"{Routes.Ledger}/freezes/{first.Id}/export"), "frozen.xlsx"));
        Assert.All((await office.GetFromJsonAsync<LedgerDifferenceReport>($"{Routes.Ledger}/freezes/{first.Id}/difference"))!.Rows, row => Assert.Equal(LedgerDifferenceKind.Added, row.Kind));
    }

    [SkippableFact]
    public async Task Sign_OnceByTheCountyItself_AndTheLateAreNamed()
    {
        var office = await server.FilledAsync();
        var city = await server.SignInAsync("city", Role.Office, "4101");
        var campaign = await CampaignFlow.CreateAsync(city, "4101", CampaignFlow.Around(server.Clock));
        var (freeze, _) = await FreezeAsync(city, campaign, round: 1);

        var byCity = await SignAsync(city, freeze, freeze.Sha256);
        var wrongRows = await SignAsync(office, freeze, new string('0', 64));
        var signed = await SignAsync(office, freeze, freeze.Sha256);
        var twice = await SignAsync(office, freeze, freeze.Sha256);
        var frozenAgain = await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 1, County));

        Assert.Equal("ledger.signCounty", await byCity.ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Equal("ledger.otherRows", await wrongRows.ReadKeyAsync(HttpStatusCode.Conflict));
        var done = await signed.ReadAsync<LedgerRoundCounty>();
        // The first round was due twenty days ago.
        Assert.Equal(("lin", true, false), (done.SignOff!.By, done.SignOff.IsLate, done.IsLate));
        Assert.Equal("ledger.signed", await twice.ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal("ledger.signed", await frozenAgain.ReadKeyAsync(HttpStatusCode.Conflict));
        var rounds = (await city.GetFromJsonAsync<LedgerRound[]>($"{Routes.Ledger}/campaigns/{campaign.Summary.Id}/rounds"))!;
        Assert.Equal([1, 2, 3, 4], rounds.Select(round => round.Number));
        Assert.Equal([(County, false), ("410182", true)], rounds[0].Counties.Select(county => (county.AreaCode, county.IsLate)));
        Assert.All(rounds[1].Counties, county => Assert.False(county.IsLate));
        Assert.Equal([County], (await office.GetFromJsonAsync<LedgerRound[]>($"{Routes.Ledger}/campaigns/{campaign.Summary.Id}/rounds"))![0].Counties.Select(county => county.AreaCode));
    }

    [SkippableFact]
    public async Task Freeze_WrongRoundOrArea_SaysWhy()
    {
        var office = await server.FilledAsync();
        var campaign = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));

        Assert.Equal("ledger.noRound", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 9, County))).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("ledger.noCounty", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 1, Town.Village))).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("area.outsideScope", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 1, "410182"))).ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [SkippableFact]
    public async Task Report_OfTheCampaign_IsAValidDocumentWithFiguresMapAndLedgerAndNoPersons()
    {
        var office = await server.FilledAsync();
        var campaign = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));

        using var response = await office.GetAsync($"{Routes.Ledger}/campaigns/{campaign.Summary.Id}/report");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var document = WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var text = document.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("专项整治总结报告", text, StringComparison.Ordinal);
        Assert.Contains("共登记线索 5 处", text, StringComparison.Ordinal);
        Assert.Contains("旧砖厂院内涂料加工点", text, StringComparison.Ordinal);
        Assert.Contains("第 1 轮", text, StringComparison.Ordinal);
        Assert.DoesNotContain("负责人甲", text, StringComparison.Ordinal);
        using var picture = Assert.Single(document.MainDocumentPart.ImageParts).GetStream();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Enumerable.Range(0, 4).Select(_ => (byte)picture.ReadByte()));
    }
}
