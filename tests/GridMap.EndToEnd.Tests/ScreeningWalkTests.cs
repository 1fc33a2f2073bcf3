using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GridMap.EndToEnd.Tests;

/// <summary>The office sends untidy tables, says which column is which, screens, reads a sheet and draws up visits; an inspector says what he found, and the first page counts it.</summary>
[Collection(DemoTown.Collection)]
public sealed class ScreeningWalkTests(DemoTown town) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-tables-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Tables_MappedScreenedAndHandedOut_AreVisited()
    {
        Chromium.SkipIfMissing();
        using var administrator = await town.Server.SignInAsync("administrator");
        // A find becomes a case, and a case lies in an area that is known.
        (await administrator.PutAsJsonAsync($"{Routes.Areas}/{DemoTown.OtherCounty}", new SaveAreaRequest("二七区", Polygon: null))).EnsureSuccessStatusCode();
        await DemoTown.AddAsync(administrator, "screening-office", [Role.Office], DemoTown.OtherCounty);
        await DemoTown.AddAsync(administrator, "screening-inspector", [Role.Inspector], DemoTown.OtherCounty);
        await using var chromium = await Chromium.StartAsync();
        var window = await chromium.OpenAsync(town.Server.Address, Look.Desk);
        var page = window.Page;
        await window.TakeSessionAsync("screening-office", RunningServer.Password);

        // Nothing is there yet, and the page says what would be.
        await page.GotoAsync("/office");
        await Expect(page.GetByText("还没有核查结果")).ToBeVisibleAsync();

        // Headings that no dictionary holds, and rows that are of no use.
        await SendAsync(page, "Places", Write("场所.csv", "代号,叫法,东向,北向,是什么\n甲1,东关旧厂,113.655,34.745,闲置厂房\n甲2,西关粮仓,113.657,34.747,仓库\n甲3,,0,0,院落\n甲2,西关粮仓,113.657,34.747,仓库\n"));
        // Its id, and degrees or metres: two choices of two.
        await Expect(page.Locator(".gm-mapping-form label.is-missing")).ToHaveCountAsync(5);
        foreach (var (field, column) in new[] { ("place_id", "代号"), ("name", "叫法"), ("lon", "东向"), ("lat", "北向"), ("kind", "是什么") })
        {
            await page.Locator($".gm-mapping-form [data-field={field}] select").SelectOptionAsync(column);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "保存对应列" }).ClickAsync();
        await Expect(page.GetByText("已保存，下一次")).ToBeVisibleAsync();
        await SendAsync(page, "Enterprises", Write(
            "企业.csv", "企业名称,统一社会信用代码,经营范围,住所,登记状态,经度,纬度\n东关精细化工有限公司,,生产危险化学品；合成树脂,东关1号,存续,113.655,34.745\n"));
        await Expect(page.Locator(".gm-table")).ToContainTextAsync("东关精细化工有限公司");

        await page.GotoAsync($"/screening/data?area={DemoTown.OtherCounty}");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始筛查" }).ClickAsync();
        await Expect(page.Locator(".gm-run .gm-tag", new() { HasText = "完成" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "下载逐行报告" })).ToBeVisibleAsync();

        await page.GotoAsync("/screening");
        await page.GetByRole(AriaRole.Link, new() { Name = "东关旧厂" }).ClickAsync();
        await Expect(page.Locator(".gm-sign").First).ToBeVisibleAsync();
        await Expect(page.Locator(".gm-sheet-part.is-check strong")).ToHaveTextAsync(new Regex("."));
        await Expect(page.Locator(".gm-links")).ToContainTextAsync("东关精细化工有限公司");

        await page.GotoAsync("/visitlist");
        await Expect(page.Locator(".gm-make-visits")).ToContainTextAsync("screening-inspector");
        // Chance would take the one find for itself now and then.
        await page.GetByLabel("随机抽取比例").FillAsync("0");
        await page.GetByRole(AriaRole.Button, new() { Name = "排出名单" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "下发给核查员" }).ClickAsync();
        await Expect(page.Locator(".gm-tag", new() { HasText = "已下发" })).ToBeVisibleAsync();
        var list = page.Url;

        await window.TakeSessionAsync("screening-inspector", RunningServer.Password);
        await page.GotoAsync(list);
        var stop = page.Locator(".gm-stop", new() { HasText = "东关旧厂" });
        await stop.Locator("summary").ClickAsync();
        await stop.GetByLabel("现场情况（可不填）").FillAsync("院内有反应釜");
        await stop.GetByRole(AriaRole.Button, new() { Name = "发现问题", Exact = true }).ClickAsync();
        await Expect(stop).ToContainTextAsync("院内有反应釜");
        await Expect(stop.GetByRole(AriaRole.Link, new() { Name = "案件" })).ToBeVisibleAsync();

        // The number on the office's first page, and the place on the map with its reasons.
        await window.TakeSessionAsync("screening-office", RunningServer.Password);
        await page.GotoAsync("/office");
        await Expect(page.Locator(".gm-yield-bars")).ToBeVisibleAsync();
        await Expect(page.Locator(".gm-yield-bars")).ToHaveAttributeAsync("aria-label", new Regex("[0-9]"));
        Assert.Empty(window.Complaints);
    }

    private static async Task SendAsync(IPage page, string table, string path)
    {
        await page.GotoAsync($"/screening/data?area={DemoTown.OtherCounty}");
        await page.Locator(".gm-send-table select").SelectOptionAsync(table);
        await page.Locator(".gm-send-table input[type=file]").SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/screening/data/[0-9a-f-]{36}$"));
        await Expect(page.Locator(".gm-mapping-form")).ToBeVisibleAsync();
    }

    /// <summary>As offices send it: GB 18030.</summary>
    private string Write(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, Encoding.GetEncoding("GB18030").GetBytes(text));
        return path;
    }
}
