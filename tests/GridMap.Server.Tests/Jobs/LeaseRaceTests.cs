using GridMap.Contracts.Jobs;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Jobs;

/// <summary>Many workers at one queue, on both databases.</summary>
public sealed class LeaseRaceTests
{
    private const int Jobs = 6;
    private const int Workers = 12;

    [Fact]
    public async Task Lease_ManyWorkersOnSqlite_EachJobGoesToOneAndIsDoneOnce()
    {
        using var server = new TestServer();
        await RaceAsync(server);
    }

    [SkippableFact]
    public async Task Lease_ManyWorkersOnPostgres_EachJobGoesToOneAndIsDoneOnce()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var server = new TestServer(postgres: database.ConnectionString);
        await RaceAsync(server);
    }

    private static async Task RaceAsync(TestServer server)
    {
        var client = await server.SignInAsync("uploader", Role.Supervisor, "410122");
        foreach (var seed in Enumerable.Range(1, Jobs))
        {
            await WorkerFlow.UploadAsync(client, "410122001", seed);
        }

        var worker = server.CreateWorkerClient();
        var leases = await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkerFlow.LeaseAsync(worker)));
        var taken = leases.OfType<JobLease>().ToList();
        // On PostgreSQL a worker may go away empty while another holds the row; the next round finds what is left.
        while (await WorkerFlow.LeaseAsync(worker) is { } more)
        {
            taken.Add(more);
        }

        Assert.Equal(Jobs, taken.Count);
        Assert.Equal(Jobs, taken.Select(lease => lease.JobId).Distinct().Count());

        // Every flight shows the same tank, and all results come in at once.
        await Task.WhenAll(taken.Select(async lease =>
            (await WorkerFlow.PutAsync(worker, lease, await WorkerFlow.ResultAsync(worker, lease, WorkerFlow.Tank(100, 100)))).EnsureSuccessStatusCode()));

        Assert.Equal(1, await server.UseAsync((db, _) => db.Suspects.CountAsync()));
        Assert.Equal(Jobs, await server.UseAsync((db, _) => db.Sites.CountAsync(site => site.SuspectId != null)));
    }
}
