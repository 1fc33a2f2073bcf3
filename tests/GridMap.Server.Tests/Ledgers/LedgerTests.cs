using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Domain.Ledgers;
using GridMap.Server.Ledgers;
using GridMap.Server.Tests.Campaigns;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.Ledgers.LedgerFlow;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Tests.Ledgers;

public abstract class LedgerTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Import_MessyLedger_SaysRowByRowWhatItWouldDoAndWritesNothing()
    {
        var office = await server.SignInToTownAsync("lin", Role.Office, County);

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
        var office = await server.SignInToTownAsync("lin", Role.Office, County);
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
        var office = await server.FilledAsync();
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
        var office = await server.FilledAsync();
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
        var office = await server.FilledAsync();

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
    public async Task Ledger_OfAnotherCounty_IsNowhereToBeSeen()
    {
        var office = await server.FilledAsync();
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
        var office = await server.SignInToTownAsync("lin", Role.Office, County);
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

    private Task<int> ReadingsAsync() => server.UseAsync((db, _) => db.CasePartyReadings.CountAsync());
}
