using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Jobs;
using static GridMap.Server.Tests.Cases.CaseFlow;

namespace GridMap.Server.Tests.Cases;

/// <summary>What a later flight sees at the place of a closed case.</summary>
public sealed class CaseRelapseTests : IDisposable
{
    private const string Area = "410102";

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(60, 60, 1, CaseSignalKind.Detection)] // the same tank
    [InlineData(85, 60, 1, CaseSignalKind.Detection)] // another within the place's radius
    [InlineData(160, 160, 1, null)] // elsewhere
    [InlineData(60, 60, -1, null)] // seen before the case was closed
    public async Task Flight_AfterTheClosing_IsASignalWhereItSeesATank(double east, double north, int daysLater, CaseSignalKind? signal)
    {
        using var worker = _server.CreateWorkerClient();
        using var supervisor = await _server.SignInAsync("lin", Role.Supervisor, Area);
        using var office = await _server.SignInAsync("office", Role.Office, Area);
        var inspector = await _server.CreateAccountAsync("he", Role.Inspector, Area);
        using var he = await _server.SignInAsync(inspector);
        await FlyAsync(supervisor, worker, seed: 1, _server.Clock.GetUtcNow(), WorkerFlow.Tank(60, 60), WorkerFlow.Shed(72, 60));
        var suspect = Assert.Single((await supervisor.GetFromJsonAsync<Page<SuspectSummary>>(Routes.Suspects))!.Items);
        await ConfirmAsync(supervisor, suspect.Id, suspect.Version);
        var id = Assert.Single((await ListAsync(office)).Items).Id;
        await _server.GoAsync(he, id, CaseStepKind.Verify);
        await _server.GoAsync(he, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        await _server.DisposeAsync(he, id, MeasureKind.StopProduction, MeasureKind.RemoveDanger);
        await _server.GoAsync(office, id, CaseStepKind.Close, step => step with { RecheckDays = [_server.Today().AddDays(30)] });

        var closedAt = _server.Clock.GetUtcNow();
        _server.Clock.AdjustTime(closedAt.AddDays(2));
        await FlyAsync(supervisor, worker, seed: 2, closedAt.AddDays(daysLater), WorkerFlow.Tank(east, north), WorkerFlow.Shed(east + 12, north));

        var detail = await GetAsync(office, id);
        Assert.Equal(signal is { } kind ? [(kind, "flight-2.tif")] : [], detail.Signals.Select(one => (one.Kind, one.Source)));
    }

    private async Task FlyAsync(HttpClient client, HttpClient worker, int seed, DateTimeOffset capturedAt, params Contracts.Jobs.JobSite[] sites)
    {
        await WorkerFlow.UploadAsync(client, Area, seed, capturedAt);
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job is there.");
        (await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, sites))).EnsureSuccessStatusCode();
    }
}
