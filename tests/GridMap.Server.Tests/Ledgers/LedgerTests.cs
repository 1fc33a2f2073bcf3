using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Domain.Ledgers;
using GridMap.Server.Ledgers;
using GridMap.Server.Tests.Campaigns;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Tests.Ledgers;

public abstract class LedgerTests(TestServer server) : IDisposable
{
    private const string County = "410122";

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Import_MessyLedger_SaysRowByRowWhatItWouldDoAndWritesNothing()
    {
        var office = await SignInAsync("lin", Role.Office, County);

        var report = await ImportAsync(office, LedgerFileTests.Messy());

        Assert.False(report.IsApplied);
        Assert.Equal((5, 0, 0, 5), (report.Added, report.Changed, report.Unchanged, report.LeftOut));
        Assert.Equal([("封面", false), ("城关镇", true), ("补报(1月)", true)], report.Sheets.Select(sheet => (sheet.Name, sheet.IsLedger)));
        Assert.Equal(["联系电话"], report.Sheets[1].UnknownHeadings);
        var found = report.Rows.Where(row => row.Sheet is "城关镇").ToDictionary(row => row.Row, row => (row.Fate, Keys: row.Remarks.Select(remark => remark.Why.Key).ToArray()));
        Is(found[6], LedgerRowFate.Added);
        Is(found[7], LedgerRowFate.Added, "ledger.villagePoint");
        Is(found[8], LedgerRowFate.Added);
        Is(found[9], LedgerRowFate.LeftOut, "ledger.twice");
        Is(found[10], LedgerRowFate.LeftOut, "ledger.nameMissing");
        Is(found[11], LedgerRowFate.LeftOut, "ledger.areaUnknown", "ledger.noPlace");
        Is(found[12], LedgerRowFate.LeftOut, "ledger.placeElsewhere", "ledger.notYours");
        Is(found[15], LedgerRowFate.Added, "ledger.violation", "ledger.day", "ledger.yes");
        var late = report.Rows.Where(row => row.Sheet is "补报(1月)").ToDictionary(row => row.Row, row => row.Fate);
        Assert.Equal((LedgerRowFate.LeftOut, LedgerRowFate.Added), (late[2], late[3]));
        Assert.Equal(0, await server.UseAsync((db, _) => db.Cases.CountAsync()));
    }

    [SkippableFact]
    public async Task Import_Applied_OpensCasesThatKeepEveryWord()
    {
        var office = await SignInAsync("lin", Role.Office, County);
        var file = LedgerFileTests.Messy();
        var preview = await ImportAsync(office, file);

        var report = await ImportAsync(office, file, preview.Sha256);

        Assert.Equal((true, 5, 5), (report.IsApplied, report.Added, report.LeftOut));
        var lines = await ListAsync(office, "?persons=true");
        Assert.Equal(5, lines.Total);
        var first = lines.Items.Single(line => line.Cells[(int)LedgerColumn.Name] is "旧砖厂院内涂料加工点");
        Assert.Equal(Town.Village + "01", first.AreaCode);
        Assert.Equal(("中牟县", "城关镇", "东村"), (first.Cells[(int)LedgerColumn.County], first.Cells[(int)LedgerColumn.Township], first.Cells[(int)LedgerColumn.Village]));
        Assert.Equal(("2021-01-05", "网格排查", "稀释剂、树脂约2吨"), (first.Cells[(int)LedgerColumn.FoundOn], first.Cells[(int)LedgerColumn.FoundBy], first.Cells[(int)LedgerColumn.Products]));
        Assert.Equal(("负责人甲", "出租人甲"), (first.Cells[(int)LedgerColumn.PersonInCharge], first.Cells[(int)LedgerColumn.Landlord]));
        // What only steps of a case can say stays as words.
        Assert.Contains("违法类型:3", first.Cells[(int)LedgerColumn.Remarks]!, StringComparison.Ordinal);
        Assert.Contains("处置措施:责令停止生产,清理原料", first.Cells[(int)LedgerColumn.Remarks]!, StringComparison.Ordinal);
        Assert.Contains("发现日期:去年底", lines.Items.Single(line => line.Cells[(int)LedgerColumn.Name] is "闲置厂房三号车间").Cells[(int)LedgerColumn.Remarks]!, StringComparison.Ordinal);
        // Again the same file finds its rows.
        var again = await ImportAsync(office, file);
        Assert.Equal((0, 0, 5), (again.Added, again.Changed, again.Unchanged));
    }

    [SkippableFact]
    public async Task Export_ReadBack_SaysNothingNewAndAChangedCellChangesTheFacts()
    {
        var office = await FilledAsync();
        var exported = await office.GetByteArrayAsync($"{Routes.Ledger}/export?persons=true");
        Assert.Equal((0, 0, 5, 0), Counts(await ImportAsync(office, exported)));
        var rows = LedgerReading.Find(LedgerFile.Read(exported, "export.xlsx")[0].Rows)!.Rows;
        var edited = LedgerWorkbook.Write("", [.. rows.Select(row => row.ToCells()).Select(cells => (IReadOnlyList<string?>)[.. cells.Select((cell, i) => i is (int)LedgerColumn.Unit ? "中牟县应急管理局" : i is (int)LedgerColumn.Completion ? "已拆除" : cell)])]);

        var preview = await ImportAsync(office, edited);
        var applied = await ImportAsync(office, edited, preview.Sha256);

        Assert.Equal((0, 4, 1, 0), Counts(preview));
        var change = preview.Rows.First(row => row.Fate is LedgerRowFate.Changed);
        Assert.Equal((LedgerColumn.Unit, "中牟县应急管理局"), (change.Changes.Single().Column, change.Changes.Single().After));
        Assert.Contains("ledger.byStep", change.Remarks.Select(remark => remark.Why.Key));
        Assert.Equal((0, 4, 1, 0), Counts(applied));
        Assert.All((await ListAsync(office)).Items, line => Assert.Equal(("中牟县应急管理局", "疑似"), (line.Cells[(int)LedgerColumn.Unit], line.Cells[(int)LedgerColumn.Completion])));
        var history = await office.GetFromJsonAsync<LedgerChange[]>($"{Routes.Ledger}/cases/{change.CaseId}/history");
        Assert.Equal(LedgerColumn.Unit, Assert.Single(history![0].Cells).Column);
        Assert.Equal("lin", history[0].By);
        Assert.Contains(history[^1].Cells, cell => cell is { Column: LedgerColumn.Name, Before: null });
    }

    [SkippableFact]
    public async Task Persons_OnlyForOfficeAndDepartment_AndEachReadingIsRecorded()
    {
        var office = await FilledAsync();
        var commander = await server.SignInAsync("wu", Role.Commander, County);
        var before = await ReadingsAsync();

        var shown = await ListAsync(commander);
        var refused = await commander.GetAsync($"{Routes.Ledger}?persons=true");
        var refusedFile = await commander.GetAsync($"{Routes.Ledger}/export?persons=true");
        var guessed = await ListAsync(commander, "?filter=PersonInCharge:甲");
        var masked = LedgerReading.Find(LedgerFile.Read(await commander.GetByteArrayAsync($"{Routes.Ledger}/export"), "x")[0].Rows)!;

        Assert.Contains(shown.Items, line => line.Cells[(int)LedgerColumn.PersonInCharge] is "(已登记)");
        Assert.DoesNotContain(shown.Items, line => line.Cells.Contains("负责人甲"));
        Assert.Equal("ledger.persons", await refused.ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Equal(HttpStatusCode.Forbidden, refusedFile.StatusCode);
        Assert.Equal(0, guessed.Total);
        Assert.All(masked.Rows, row => Assert.Null(row.Text(Domain.Ledgers.LedgerColumn.PersonInCharge)));
        Assert.Equal(before, await ReadingsAsync());
        await office.GetByteArrayAsync($"{Routes.Ledger}/export?persons=true");
        Assert.Equal(before + 1, await ReadingsAsync());
    }

    [SkippableFact]
    public async Task List_SortedAndFiltered_ByAnyColumn()
    {
        var office = await FilledAsync();

        var byDay = await ListAsync(office, "?sort=FoundOn&descending=true");
        var some = await ListAsync(office, "?filter=Products:甲醇&filter=Unit:应急");
        var any = await ListAsync(office, "?text=反应釜");
        var unknown = await office.GetAsync($"{Routes.Ledger}?filter=Colour:red");

        Assert.Equal(["2021-01-20", "2021-01-12", "2021-01-05", "2021-01-05", null], byDay.Items.Select(line => line.Cells[(int)LedgerColumn.FoundOn]));
        Assert.Equal("示例化工有限公司", Assert.Single(some.Items).Cells[(int)LedgerColumn.Name]);
        Assert.Equal("东村养殖场（废弃）", Assert.Single(any.Items).Cells[(int)LedgerColumn.Name]!.Replace("(", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal));
        Assert.Equal("ledger.noColumn", await unknown.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Freeze_SignCompare_StandsAsItStood()
    {
        var office = await FilledAsync();
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
        var office = await FilledAsync();
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
        var office = await FilledAsync();
        var campaign = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));

        Assert.Equal("ledger.noRound", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 9, County))).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("ledger.noCounty", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 1, Town.Village))).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("area.outsideScope", await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, 1, "410182"))).ReadKeyAsync(HttpStatusCode.Forbidden));
    }

    [SkippableFact]
    public async Task Report_OfTheCampaign_IsAValidDocumentWithFiguresMapAndLedgerAndNoPersons()
    {
        var office = await FilledAsync();
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

    [SkippableFact]
    public async Task Ledger_OfAnotherCounty_IsNowhereToBeSeen()
    {
        var office = await FilledAsync();
        var campaign = await CampaignFlow.CreateAsync(office, County, CampaignFlow.Around(server.Clock));
        var (freeze, _) = await FreezeAsync(office, campaign, round: 1);
        var id = (await ListAsync(office)).Items[0].CaseId;
        var other = await server.SignInAsync("wu", Role.Office, "410182");

        Assert.Equal(0, (await ListAsync(other)).Total);
        foreach (var path in new[]
        {
            $"cases/{id}/history", $"campaigns/{campaign.Summary.Id}/rounds", $"campaigns/{campaign.Summary.Id}/report", $"freezes/{freeze.Id}", $"freezes/{freeze.Id}/export", $"freezes/{freeze.Id}/difference",
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Routes.Ledger}/{path}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await SignAsync(other, freeze, freeze.Sha256)).StatusCode);
        Assert.Equal("area.outsideScope", await (await other.GetAsync($"{Routes.Ledger}?area={County}")).ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Empty(LedgerReading.Find(LedgerFile.Read(await other.GetByteArrayAsync($"{Routes.Ledger}/export"), "x")[0].Rows)!.Rows);
        // A file with rows of another county opens nothing there.
        var report = await ImportAsync(other, LedgerFileTests.Messy());
        Assert.Equal(1, report.Added);
        Assert.Equal("河边彩钢棚", report.Rows.Single(row => row.Fate is LedgerRowFate.Added).Name);
    }

    [SkippableFact]
    public async Task Import_OtherFileOrRoleThanAllowed_IsRefused()
    {
        var office = await SignInAsync("lin", Role.Office, County);
        var supervisor = await server.SignInAsync("wu", Role.Supervisor, County);

        Assert.Equal("ledger.otherFile", await (await PostAsync(office, LedgerFileTests.Messy(), new string('0', 64))).ReadKeyAsync(HttpStatusCode.Conflict));
        Assert.Equal("ledger.noWorkbook", await (await PostAsync(office, [1, 2, 3], null)).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("ledger.noHeadings", await (await PostAsync(office, LedgerFlow.Sheet([["车牌", "时间", "经度"], ["豫A00000", "2021-01-01", "113"]]), null)).ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(supervisor, LedgerFileTests.Messy(), null)).StatusCode);
    }

    private static void Is((LedgerRowFate Fate, string[] Keys) row, LedgerRowFate fate, params string[] keys)
    {
        Assert.Equal(fate, row.Fate);
        Assert.Equal(keys, row.Keys);
    }

    private static (int Added, int Changed, int Unchanged, int LeftOut) Counts(LedgerImportReport report) => (report.Added, report.Changed, report.Unchanged, report.LeftOut);

    private async Task<HttpClient> SignInAsync(string name, Role role, string area)
    {
        await Town.BuildAsync(server);
        return await server.SignInAsync(name, role, area);
    }

    /// <summary>An office whose county has the messy ledger's five usable rows.</summary>
    private async Task<HttpClient> FilledAsync()
    {
        var office = await SignInAsync("lin", Role.Office, County);
        var file = LedgerFileTests.Messy();
        await ImportAsync(office, file, LedgerRows.HashOf(file));
        return office;
    }

    private Task<int> ReadingsAsync() => server.UseAsync((db, _) => db.CasePartyReadings.CountAsync());

    private static async Task<Page<LedgerLine>> ListAsync(HttpClient client, string query = "") => (await client.GetFromJsonAsync<Page<LedgerLine>>(Routes.Ledger + query))!;

    private static async Task<LedgerImportReport> ImportAsync(HttpClient office, byte[] file, string? apply = null) => await (await PostAsync(office, file, apply)).ReadAsync<LedgerImportReport>();

    private static async Task<HttpResponseMessage> PostAsync(HttpClient office, byte[] file, string? apply)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(LedgerWorkbook.MediaType);
        return await office.PostAsync($"{Routes.Ledger}/import?fileName=ledger.xlsx{(apply is null ? "" : $"&apply={apply}")}", content);
    }

    private static async Task<(LedgerFreeze Freeze, LedgerRoundCounty County)> FreezeAsync(HttpClient office, CampaignDetail campaign, int round)
    {
        var county = await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, round, County))).ReadAsync<LedgerRoundCounty>();
        return (county.Freeze!, county); // it was frozen just now
    }

    private static Task<HttpResponseMessage> SignAsync(HttpClient office, LedgerFreeze freeze, string sha256) =>
        office.PostAsJsonAsync($"{Routes.Ledger}/freezes/{freeze.Id}/signature", new SignLedgerRequest(sha256, "已核对"));
}
