using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Uploads;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Screening.ScreeningFlow;

namespace GridMap.Server.Tests.Screening;

/// <summary>Places that become suspects, and tables that come in pieces.</summary>
public sealed class PlaceSuspectTests : IDisposable
{
    private static readonly string[] Strong = ["PowerStep", "TruckStop", "Seen", "Relapse", "ChemicalScope", "IdlePlace"];

    private readonly TestServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Run_OverTheThreshold_RaisesASuspectThatSaysWhyAndWhyNot_AndRenewsIt()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(office, worker);
        await ScreenAsync(office, worker, Suspicious("甲", 114.001), Place("乙", 114.003, Signal("PowerStep")));
        var raised = Assert.Single(await SuspectsAsync(office));
        var detail = await DetailAsync(office, raised.Id);
        var sheet = Assert.Single((await ListAsync(office)).Items, place => place.Name == "甲号院");

        Assert.Equal((SuspectStatus.Suspected, Guid.Empty, Town.Village + "01"), (raised.Status, raised.OrthophotoId, raised.AreaCode));
        Assert.Equal((sheet.Id, sheet.Probability), (detail.PlaceId, raised.Score));
        Assert.Equal(raised.Id, sheet.SuspectId);
        Assert.Empty(detail.Sightings);
        Assert.Equal(Strong.Length, detail.Reasons.Count(reason => !reason.SpeaksAgainst));
        Assert.True(detail.Reasons[^1].SpeaksAgainst);
        Assert.Equal("screened.suspectRaised", Assert.Single(detail.History).Message.Key);

        await ScreenAsync(office, worker, Suspicious("甲", 114.001) with { Signals = [Signal("PowerStep")] }, Place("乙", 114.003));
        var renewed = Assert.Single(await SuspectsAsync(office));
        Assert.Equal((raised.Id, raised.Version + 1), (renewed.Id, renewed.Version));
        Assert.True(renewed.Score < raised.Score);
        Assert.Single((await DetailAsync(office, raised.Id)).Reasons);
    }

    [Fact]
    public async Task Place_MadeACase_IsASuspectWithIt_AndADismissedOneIsNotRaisedAgain()
    {
        await Town.BuildAsync(server);
        using var people = await CasePeople.SignInAsync(server);
        using var worker = server.CreateWorkerClient();
        await ReadyAsync(people.Office, worker);
        await ScreenAsync(people.Office, worker, Suspicious("甲", 114.001), Place("乙", 114.003, Signal("PowerStep")));
        var faint = Assert.Single((await ListAsync(people.Office)).Items, place => place.Name == "乙号院");
        var sheet = await (await people.Supervisor.PostAsJsonAsync($"{Routes.Screening}/places/{faint.Id}/case", new { })).ReadAsync<ScreenedPlaceDetail>();
        var made = Assert.Single(await SuspectsAsync(people.Office), suspect => suspect.Id == sheet.Summary.SuspectId);
        var opened = await CaseFlow.GetAsync(people.Office, sheet.Summary.CaseId ?? throw new InvalidOperationException("It has a case."));

        Assert.Equal((made.Id, CaseState.Suspected), (opened.Summary.SuspectId, opened.Summary.State));
        Assert.Equal("screened.suspectDispatched", Assert.Single((await DetailAsync(people.Office, made.Id)).History).Message.Key);

        var other = Assert.Single(await SuspectsAsync(people.Office), suspect => suspect.Id != made.Id);
        var verdict = new ReviewRequest(SuspectStatus.Dismissed, DismissReason.NothingThere, Note: null, InspectorId: null, other.Version);
        (await people.Supervisor.PutAsJsonAsync($"{Routes.Suspects}/{other.Id}/review", verdict)).EnsureSuccessStatusCode();
        await ScreenAsync(people.Office, worker, Suspicious("丙", 114.00101), Place("乙", 114.003, Signal("PowerStep")));
        Assert.Equal(2, (await SuspectsAsync(people.Office)).Count);
    }

    [Fact]
    public async Task Table_InPieces_IsTakenOnceByItsSender()
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, County);
        using var other = await server.SignInAsync("other", Role.Office, County);
        var bytes = Encoding.UTF8.GetBytes("编号,经度,纬度\n甲,114.001,34.701\n");
        var announced = new CreateUploadRequest("登记.csv", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), County, null, UploadPurpose.Table);
        var upload = await (await office.PostAsJsonAsync(Routes.Uploads, announced)).ReadAsync<UploadStatus>(HttpStatusCode.Created);
        var take = new TakeTableRequest(upload.Id, ScreeningTable.Places);

        await SendAsync(office, upload.Id, 0, bytes[..10]);
        Assert.Equal("screened.uploadNotWhole", await (await office.PostAsJsonAsync($"{Routes.Screening}/sources/uploaded", take)).ReadKeyAsync(HttpStatusCode.Conflict));
        // Announced again after a break, it goes on where it was.
        var back = await (await office.PostAsJsonAsync(Routes.Uploads, announced)).ReadAsync<UploadStatus>();
        Assert.Equal((upload.Id, 10L), (back.Id, back.ReceivedBytes));
        var whole = await SendAsync(office, upload.Id, 10, bytes[10..]);
        Assert.Equal((UploadState.Complete, null), (whole.State, whole.OrthophotoId));

        Assert.Equal("screened.uploadNotFound", await (await other.PostAsJsonAsync($"{Routes.Screening}/sources/uploaded", take)).ReadKeyAsync(HttpStatusCode.NotFound));
        var source = await (await office.PostAsJsonAsync($"{Routes.Screening}/sources/uploaded", take)).ReadAsync<ScreeningSource>();
        var again = await (await office.PostAsJsonAsync($"{Routes.Screening}/sources/uploaded", take)).ReadAsync<ScreeningSource>();
        Assert.Equal(("登记.csv", announced.Sha256, ScreeningSourceState.Waiting), (source.FileName, source.Sha256, source.State));
        Assert.Equal((source.Id, source.Version), (again.Id, again.Version));
        // Who knows a hash does not have the file.
        Assert.Equal(UploadState.Receiving, (await (await other.PostAsJsonAsync(Routes.Uploads, announced)).ReadAsync<UploadStatus>(HttpStatusCode.Created)).State);
    }

    private static ScreenedPlaceNote Suspicious(string key, double longitude) => Place(key, longitude, [.. Strong.Select(kind => Signal(kind)), Signal("PowerSeasonal")]);

    private static async Task<UploadStatus> SendAsync(HttpClient client, Guid id, long offset, byte[] piece)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Routes.Uploads}/{id}") { Content = new ByteArrayContent(piece) };
        request.Headers.Add("Upload-Offset", $"{offset}");
        return await (await client.SendAsync(request)).ReadAsync<UploadStatus>();
    }

    private static async Task<IReadOnlyList<SuspectSummary>> SuspectsAsync(HttpClient client) => (await client.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items; // Never null.

    private static async Task<SuspectDetail> DetailAsync(HttpClient client, Guid id) => (await client.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{id}"))!; // It was there before.
}
