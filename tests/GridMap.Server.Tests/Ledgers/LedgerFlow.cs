using System.Net.Http.Headers;
using System.Net.Http.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Ledgers;
using GridMap.Contracts.People;
using GridMap.Server.Ledgers;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Ledgers;

/// <summary>What an office does with its ledger, as requests; and workbooks as other programs write them.</summary>
internal static class LedgerFlow
{
    public const string County = "410122";

    /// <summary>A workbook of one sheet with these texts.</summary>
    public static byte[] Sheet(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(part) }));
            book.Workbook.Save();
        }

        return file.ToArray();
    }

    public static async Task<HttpClient> SignInToTownAsync(this TestServer server, string name, Role role, string area)
    {
        await Town.BuildAsync(server);
        return await server.SignInAsync(name, role, area);
    }

    /// <summary>An office whose county has the messy ledger's five usable rows.</summary>
    public static async Task<HttpClient> FilledAsync(this TestServer server)
    {
        var office = await server.SignInToTownAsync("lin", Role.Office, County);
        var file = LedgerFileTests.Messy();
        await ImportAsync(office, file, LedgerRows.HashOf(file));
        return office;
    }

    public static async Task<Page<LedgerLine>> ListAsync(HttpClient client, string query = "") => (await client.GetFromJsonAsync<Page<LedgerLine>>(Routes.Ledger + query))!;

    public static async Task<LedgerImportReport> ImportAsync(HttpClient office, byte[] file, string? apply = null) => await (await PostAsync(office, file, apply)).ReadAsync<LedgerImportReport>();

    public static async Task<HttpResponseMessage> PostAsync(HttpClient office, byte[] file, string? apply)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(LedgerWorkbook.MediaType);
        return await office.PostAsync($"{Routes.Ledger}/import?fileName=ledger.xlsx{(apply is null ? "" : $"&apply={apply}")}", content);
    }

    public static async Task<(LedgerFreeze Freeze, LedgerRoundCounty County)> FreezeAsync(HttpClient office, CampaignDetail campaign, int round)
    {
        var county = await (await office.PostAsJsonAsync($"{Routes.Ledger}/freezes", new FreezeLedgerRequest(campaign.Summary.Id, round, County))).ReadAsync<LedgerRoundCounty>();
        return (county.Freeze!, county); // it was frozen just now
    }

    public static Task<HttpResponseMessage> SignAsync(HttpClient office, LedgerFreeze freeze, string sha256) =>
        office.PostAsJsonAsync($"{Routes.Ledger}/freezes/{freeze.Id}/signature", new SignLedgerRequest(sha256, "已核对"));
}
