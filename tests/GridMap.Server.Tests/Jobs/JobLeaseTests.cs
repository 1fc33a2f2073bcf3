using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Jobs;

public sealed class JobLeaseTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Lease_WithoutTheWorkerKey_IsUnauthorised()
    {
        var client = await _server.SignInAsync("admin", Role.Administrator, "*");

        var answer = await client.PostAsJsonAsync($"{Routes.WorkerJobs}/lease", new LeaseRequest("stranger"));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task Lease_NothingQueued_AnswersNothing() => Assert.Null(await WorkerFlow.LeaseAsync(_server.CreateWorkerClient()));

    [Fact]
    public async Task Lease_TwoWorkersAtOnce_EachJobGoesToOne()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        foreach (var seed in Enumerable.Range(1, 4))
        {
            await WorkerFlow.UploadAsync(client, "410122", seed);
        }

        var worker = _server.CreateWorkerClient();
        var leases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => WorkerFlow.LeaseAsync(worker)));

        Assert.Equal(4, leases.OfType<JobLease>().Select(lease => lease.JobId).Distinct().Count());
        Assert.Equal(4, leases.OfType<JobLease>().Count());
    }

    [Fact]
    public async Task Lease_WorkerKilled_AnotherGetsTheJobAndTheFirstHasLostIt()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        var first = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");

        _server.Clock.Advance(TimeSpan.FromSeconds(31));
        var second = await WorkerFlow.LeaseAsync(worker);

        Assert.Equal(first.JobId, second?.JobId);
        Assert.Equal(2, second?.Attempt);
        Assert.NotEqual(first.LeaseId, second?.LeaseId);
        Assert.Equal(HttpStatusCode.Conflict, (await WorkerFlow.BeatAsync(worker, first)).StatusCode);
    }

    [Fact]
    public async Task Heartbeat_InTime_KeepsTheLeaseAndShowsProgress()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var id = await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        foreach (var step in Enumerable.Range(1, 4))
        {
            _server.Clock.Advance(TimeSpan.FromSeconds(20));
            Assert.Equal(HttpStatusCode.NoContent, (await WorkerFlow.BeatAsync(worker, lease, step / 5.0)).StatusCode);
        }

        Assert.Null(await WorkerFlow.LeaseAsync(worker));
        var orthophoto = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{id}");
        Assert.Equal((OrthophotoState.Processing, 0.8, "detecting"), (orthophoto?.State, orthophoto?.Progress, orthophoto?.Stage));
    }

    [Fact]
    public async Task Heartbeat_ManyWithinASecond_AreOneChangeOfTheFeed()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var before = await _server.UseAsync((db, _) => db.Changes.CountAsync());

        foreach (var step in Enumerable.Range(1, 10))
        {
            await WorkerFlow.BeatAsync(worker, lease, step / 10.0);
        }

        Assert.Equal(before + 1, await _server.UseAsync((db, _) => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task Lease_WorkersThatKeepDying_FailTheOrthophotoWhichCanBeTriedAgain()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var id = await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        foreach (var _ in Enumerable.Range(1, 3))
        {
            Assert.NotNull(await WorkerFlow.LeaseAsync(worker));
            _server.Clock.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Null(await WorkerFlow.LeaseAsync(worker));
        var failed = await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{id}");
        Assert.Equal((OrthophotoState.Failed, "jobs.gaveUp"), (failed?.State, failed?.Failure?.Key));
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync($"{Routes.Orthophotos}/{id}/retry", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync($"{Routes.Orthophotos}/{id}/retry", null)).StatusCode);
        Assert.NotNull(await WorkerFlow.LeaseAsync(worker));
    }

    [Theory]
    [InlineData(false, OrthophotoState.Failed)]
    [InlineData(true, OrthophotoState.Queued)]
    public async Task Failure_OfTheFileOrOfTheMoment_EndsOrTriesAgainLater(bool mayRetry, OrthophotoState expected)
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        var id = await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        var failure = new JobFailure(lease.LeaseId, new Message("raster.noCrs", new Dictionary<string, string> { ["fileName"] = "a.tif" }), mayRetry);

        var answer = await worker.PostAsJsonAsync($"{Routes.WorkerJobs}/{lease.JobId}/failure", failure);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(expected, (await client.GetFromJsonAsync<OrthophotoSummary>($"{Routes.Orthophotos}/{id}"))?.State);
        Assert.Null(await WorkerFlow.LeaseAsync(worker));
        _server.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(mayRetry, await WorkerFlow.LeaseAsync(worker) is not null);
    }

    [Fact]
    public async Task Input_OfAPart_AnswersThatPart()
    {
        var client = await _server.SignInAsync("uploader", Role.Supervisor, "410122");
        await WorkerFlow.UploadAsync(client, "410122", seed: 1);
        var worker = _server.CreateWorkerClient();
        var lease = await WorkerFlow.LeaseAsync(worker) ?? throw new InvalidOperationException("No job.");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Routes.WorkerJobs}/{lease.JobId}/input");
        request.Headers.Range = new RangeHeaderValue(1500, null);

        var answer = await worker.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(500, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }
}
