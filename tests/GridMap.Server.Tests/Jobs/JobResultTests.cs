using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;
using GridMap.Contracts.Suspects;
using GridMap.Server.Grids;
using GridMap.Server.Premises;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Jobs;

public sealed class JobResultTests : IDisposable
{
    private const string Cell = "41012200120101";

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Result_TankOutsideEveryLicence_MakesASuspectInItsCell()
    {
        await AddCellAsync();
        var (client, worker) = await ClientsAsync();
        var id = await WorkerFlow.UploadAsync(client, "410122001", seed: 1);

        await ProcessAsync(worker, WorkerFlow.Tank(100, 100), WorkerFlow.Tank(112, 100), WorkerFlow.Shed(250, 250));

        var snapshot = await client.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot);
        var suspect = Assert.Single(snapshot?.Suspects ?? []);
        Assert.Equal((NumberOf(1), Cell, 2, SuspectStatus.Suspected), (suspect.Number, suspect.CellCode, suspect.TankCount, suspect.Status));
        Assert.Equal(id, suspect.OrthophotoId);
        var orthophoto = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{id}");
        Assert.Equal((OrthophotoState.Ready, 3, 1, 15, 20), (orthophoto?.State, orthophoto?.DetectionCount, orthophoto?.SuspectCount, orthophoto?.MinZoom, orthophoto?.MaxZoom));
        Assert.Equal(2, await _server.UseAsync((db, _) => db.Sites.CountAsync()));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.SuspectEvents.CountAsync()));
    }

    [Fact]
    public async Task Result_SentTwice_IsAcceptedOnceAndNotDoubled()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var result = await WorkerFlow.ResultAsync(worker, lease, WorkerFlow.Tank(100, 100));

        var answers = await Task.WhenAll(
            WorkerFlow.PutAsync(worker, lease, result), WorkerFlow.PutAsync(worker, lease, result), WorkerFlow.PutAsync(worker, lease, result));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Suspects.CountAsync()));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Sites.CountAsync()));
    }

    [Fact]
    public async Task Result_OfAnOutdatedLease_IsRefusedAndNothingIsStored()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var first = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        _server.Clock.Advance(TimeSpan.FromSeconds(31));
        var second = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");

        var late = await WorkerFlow.PutAsync(worker, first, await WorkerFlow.ResultAsync(worker, first, WorkerFlow.Tank(100, 100)));
        var good = await WorkerFlow.PutAsync(worker, second, await WorkerFlow.ResultAsync(worker, second, WorkerFlow.Tank(100, 100)));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NoContent), (late.StatusCode, good.StatusCode));
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Suspects.CountAsync()));
    }

    [Fact]
    public async Task Result_SameSiteOnASecondFlight_UpdatesTheSuspect()
    {
        await AddCellAsync();
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1, _server.Clock.GetUtcNow().AddDays(-20));
        await ProcessAsync(worker, WorkerFlow.Tank(100, 100), WorkerFlow.Tank(200, 200));
        var second = await WorkerFlow.UploadAsync(client, "410122001", seed: 2, _server.Clock.GetUtcNow().AddDays(-1));

        await ProcessAsync(worker, WorkerFlow.Tank(101, 100), WorkerFlow.Tank(110, 100));

        var snapshot = await client.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot);
        Assert.Equal([NumberOf(1), NumberOf(2)], (snapshot?.Suspects ?? []).Select(suspect => suspect.Number).Order());
        var again = Assert.Single(snapshot?.Suspects ?? [], suspect => suspect.OrthophotoId == second);
        Assert.Equal((2, 2), (again.TankCount, again.Version));
        Assert.Equal(19, (again.LastSeenAt - again.FirstSeenAt).TotalDays);
        var messages = await _server.UseAsync((db, _) => db.SuspectEvents.Select(row => row.Message).ToListAsync());
        Assert.Equal(1, messages.Count(message => message.Contains("sighting.seenAgain", StringComparison.Ordinal)));
        Assert.Equal(1, messages.Count(message => message.Contains("sighting.notSeen", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(PremisesKind.Licensed, true, 0)]
    [InlineData(PremisesKind.Idle, false, 1)]
    [InlineData(null, false, 0)]
    public async Task Result_ByTheRegister_RaisesOrSpares(PremisesKind? kind, bool isTank, int suspects)
    {
        var (client, worker) = await ClientsAsync();
        if (kind is { } registered)
        {
            await AddPlaceAsync(registered);
        }

        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);

        await ProcessAsync(worker, isTank ? WorkerFlow.Tank(100, 100) : WorkerFlow.Shed(100, 100));

        Assert.Equal(suspects, await _server.UseAsync((db, _) => db.Suspects.CountAsync()));
        Assert.Equal(kind is PremisesKind.Licensed ? "Works" : null, await _server.UseAsync((db, _) => db.Sites.Select(site => site.LicensedPremises).SingleAsync()));
    }

    [Fact]
    public async Task Result_FootprintOverPartOfACell_CountsAsPartSwept()
    {
        await AddCellAsync(sideMetres: 600);
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);

        await ProcessAsync(worker);

        var cell = await _server.UseAsync((db, _) => db.Cells.SingleAsync());
        Assert.Equal(0.25, cell.CoveredFraction, tolerance: 0.001);
        Assert.Null(cell.SweptAt);
        Assert.Equal(1, await _server.UseAsync((db, _) => db.Changes.CountAsync(change => change.Kind == MapChangeKind.Cells)));
    }

    [Fact]
    public async Task Result_WithAChip_ShowsItWithTheSighting()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        using var picture = new ByteArrayContent([(byte)'R', (byte)'I', (byte)'F', (byte)'F', 1, 2]);
        picture.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("image/webp");
        var stored = await (await worker.PutAsync($"{Routes.WorkerJobs}/{lease.JobId}/chips", picture)).Content.ReadFromJsonAsync<StoredFile>();
        var site = WorkerFlow.Tank(100, 100) with { ChipSha256 = stored?.Sha256, ChipPixelBox = [900, 900, 300, 300] };

        await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, site));

        var snapshot = await client.GetFromJsonAsync<MapSnapshot>(Routes.MapSnapshot);
        var detail = await client.GetFromJsonAsync<SuspectDetail>($"{Routes.Suspects}/{Assert.Single(snapshot?.Suspects ?? []).Id}");
        var sighting = Assert.Single(detail?.Sightings ?? []);
        Assert.Equal([900.0, 900, 300, 300], sighting.ChipPixelBox ?? []);
        Assert.Equal(6, (await client.GetByteArrayAsync(sighting.ChipUrl)).Length);
        Assert.Contains(detail?.Reasons ?? [], reason => reason.Message.Key == "reason.tanksOutsideLicence");
    }

    [Fact]
    public async Task Result_NamingAFileThatWasNotSent_IsRefused()
    {
        var (client, worker) = await ClientsAsync();
        await WorkerFlow.UploadAsync(client, "410122001", seed: 1);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var result = await WorkerFlow.ResultAsync(worker, lease) with { TilesSha256 = new string('b', 64) };

        Assert.Equal(HttpStatusCode.BadRequest, (await WorkerFlow.PutAsync(worker, lease, result)).StatusCode);
    }

    private string NumberOf(int number) => $"YS-{_server.Clock.GetUtcNow().Year}-{number:0000}";

    private static async Task ProcessAsync(HttpClient worker, params JobSite[] sites)
    {
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var answer = await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, sites));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpClient Client, HttpClient Worker)> ClientsAsync() =>
        (await _server.SignInAsync("uploader", Role.Supervisor, "410122"), _server.CreateWorkerClient());

    private Task<bool> AddCellAsync(double sideMetres = 300) => _server.UseAsync(async (db, _) =>
    {
        var square = StoredGeometry.FindGeometry(WorkerFlow.Square(sideMetres)) ?? throw new InvalidDataException("No square.");
        db.Cells.Add(new CellRow
        {
            Code = Cell, Name = Cell, VillageCode = Cell[..12], Polygon = StoredGeometry.Write(square), AreaSquareMetres = sideMetres * sideMetres, Version = 1,
        });
        return await db.SaveChangesAsync() > 0;
    });

    private Task<bool> AddPlaceAsync(PremisesKind kind) => _server.UseAsync(async (db, _) =>
    {
        var square = StoredGeometry.FindGeometry(WorkerFlow.Square(200)) ?? throw new InvalidDataException("No square.");
        db.Premises.Add(new PremisesRow
        {
            Id = Guid.NewGuid(), Name = "Works", Kind = kind, AreaCode = "410122001", Geometry = StoredGeometry.Write(square), Version = 1,
            ChangedAt = _server.Clock.GetUtcNow(), ChangedBy = "test",
        });
        return await db.SaveChangesAsync() > 0;
    });
}
