using System.IO.Compression;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

/// <summary>What leaves the system: whole, with its hashes, and without a name where none belongs.</summary>
public sealed class CaseExportTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Handover_HoldsRecordEvidenceAndHashesThatAreTrue()
    {
        using var people = await PeopleAsync();
        var id = await ClosedAsync(people);

        using var archive = new ZipArchive(await people.Office.GetStreamAsync($"{Routes.Cases}/{id}/handover"));
        var files = archive.Entries.ToDictionary(entry => entry.FullName, entry => Read(entry));

        Assert.Equal(["evidence", "record.html", "record.json", "sha256.txt"], files.Keys.Select(name => name.Split('/')[0]).Distinct().Order());
        var lines = Encoding.UTF8.GetString(files["sha256.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(files.Where(file => file.Key != "sha256.txt").Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}").Order(), lines.Order());
        var detail = await GetAsync(people.Office, id);
        Assert.All(detail.Evidence, evidence => Assert.Contains(lines, line => line.StartsWith(evidence.Sha256, StringComparison.Ordinal)));
        using var record = JsonDocument.Parse(files["record.json"]);
        Assert.Equal(detail.Steps.Count, record.RootElement.GetProperty("case").GetProperty("steps").GetArrayLength());
        var page = Encoding.UTF8.GetString(files["record.html"]);
        Assert.Contains("=甲公司&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("消除隐患", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_NameThePeopleOnlyWhereTheyBelong()
    {
        using var people = await PeopleAsync();
        var id = await ClosedAsync(people);

        var punished = await people.Office.GetStringAsync($"{Routes.Cases}/joint-punishment?area={County}");
        var results = await people.Office.GetStringAsync($"{Routes.Cases}/results?area={County}");

        var number = (await GetAsync(people.Office, id)).Summary.Number;
        Assert.Contains($"{number},东村三号院,东村3号,无证无照、证照不全,出租人,'=甲公司<b>", punished.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"{number},中牟县,城关镇,无证无照、证照不全,责令停止生产、消除隐患、联合惩戒,,2046-03-05,否", results, StringComparison.Ordinal);
        Assert.DoesNotContain("甲公司", results, StringComparison.Ordinal);
        Assert.Equal(["office"], (await people.Auditor.GetFromJsonAsync<CasePartyReading[]>($"{Routes.Cases}/{id}/parties/readings"))!.Select(reading => reading.By));
    }

    [Fact]
    public async Task Files_OfOtherKinds_AreRefusedAndTheSameFileIsKeptOnce()
    {
        using var people = await PeopleAsync();
        var id = (await OpenAsync(people.Office)).Summary.Id;

        using var refused = await people.Office.PostAsync($"{Routes.Cases}/{id}/files", new ByteArrayContent("<html>"u8.ToArray()));
        var first = await UploadAsync(people.Office, id, "%PDF-1.7 x"u8.ToArray());
        var second = await UploadAsync(people.Inspector, id, "%PDF-1.7 x"u8.ToArray());

        Assert.Equal("case.fileKind", await refused.ReadKeyAsync(System.Net.HttpStatusCode.BadRequest));
        Assert.Equal((first, "application/pdf"), (second, first.MediaType));
        using var file = await people.Auditor.GetAsync($"{Routes.Cases}/{id}/files/{first.Sha256}");
        Assert.Equal(("application/pdf", "%PDF-1.7 x"), (file.Content.Headers.ContentType?.MediaType, await file.Content.ReadAsStringAsync()));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(_server);
        return await CasePeople.SignInAsync(_server);
    }

    private async Task<Guid> ClosedAsync(CasePeople people)
    {
        var id = (await OpenAsync(people.Office)).Summary.Id;
        var party = new CaseParty(Guid.NewGuid(), CasePartyRole.Landlord, "=甲公司<b>", null, null);
        (await people.Office.PostAsJsonAsync($"{Routes.Cases}/{id}/parties", party)).EnsureSuccessStatusCode();
        await _server.GoAsync(people.Commander, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await _server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        await _server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        await _server.DisposeAsync(people.Inspector, id, MeasureKind.StopProduction, MeasureKind.RemoveDanger, MeasureKind.JointPunishment);
        await _server.GoAsync(people.Office, id, CaseStepKind.Close, step => step with { RecheckDays = [_server.Today().AddDays(30)] });
        return id;
    }
}
