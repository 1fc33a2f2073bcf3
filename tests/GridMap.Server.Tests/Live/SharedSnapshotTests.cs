using System.Net;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.People;
using GridMap.Server.Live;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GridMap.Server.Tests.Live;

/// <summary>What a crowd that comes at once costs the database.</summary>
public sealed class SharedSnapshotTests
{
    [Fact]
    public async Task Snapshot_AskedAlone_IsThePresent()
    {
        using var server = new TestServer();
        var client = await server.SignInAsync("wang", Role.Commander, "4101");
        Assert.Empty((await (await client.GetAsync(Routes.MapSnapshot)).ReadAsync<MapSnapshot>()).Suspects);

        await Seed.SuspectAsync(server);

        Assert.Single((await (await client.GetAsync(Routes.MapSnapshot)).ReadAsync<MapSnapshot>()).Suspects);
    }

    [Fact]
    public async Task Snapshot_OtherRights_IsAnother()
    {
        using var server = new TestServer();
        await Seed.SuspectAsync(server, Seed.Cell);
        var inside = await server.SignInAsync("wang", Role.Commander, "410122");
        var outside = await server.SignInAsync("zhao", Role.Commander, "410105");

        Assert.Single((await (await inside.GetAsync(Routes.MapSnapshot)).ReadAsync<MapSnapshot>()).Suspects);
        Assert.Empty((await (await outside.GetAsync(Routes.MapSnapshot)).ReadAsync<MapSnapshot>()).Suspects);
    }

    [Fact]
    public async Task Snapshot_ClientThatTakesGzip_GetsItCompressed()
    {
        using var server = new TestServer();
        var client = await server.SignInAsync("wang", Role.Commander, "4101");
        client.DefaultRequestHeaders.AcceptEncoding.Add(new("gzip"));

        using var answer = await client.GetAsync(Routes.MapSnapshot);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        var taken = new TakenSnapshot(0, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("4101", (await taken.ReadAsync(CancellationToken.None)).Scope);
    }

    [SkippableFact]
    public async Task Snapshot_ACrowd_SharesOneAndTheRestIsAskedToComeAgain()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var server = new TestServer(new() { ["Live:SnapshotsAtOnce"] = "1", ["Live:SnapshotsWaiting"] = "0" }, database.ConnectionString);
        var client = await server.SignInAsync("wang", Role.Commander, "4101");
        await using var holding = new NpgsqlConnection(database.ConnectionString);
        await holding.OpenAsync();
        await using var transaction = await holding.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("LOCK TABLE feed_head IN ACCESS EXCLUSIVE MODE", holding, transaction))
        {
            await command.ExecuteNonQueryAsync();
        }

        var snapshots = server.Services.GetRequiredService<SharedSnapshots>();
        var first = client.GetAsync(Routes.MapSnapshot);
        while (snapshots.Taken == 0)
        {
            await Task.Yield();
        }

        var same = client.GetAsync(Routes.MapSnapshot);
        using var refused = await client.GetAsync($"{Routes.MapSnapshot}?area=410122");
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 8);
        Assert.Equal("request.busy", await refused.ReadKeyAsync(HttpStatusCode.ServiceUnavailable));

        await transaction.RollbackAsync();
        Assert.Equal((await (await first).ReadAsync<MapSnapshot>()).TakenAt, (await (await same).ReadAsync<MapSnapshot>()).TakenAt);
        Assert.Equal(1, snapshots.Taken);
    }
}
