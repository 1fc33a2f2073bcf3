using System.Globalization;
using GridMap.Server.People;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GridMap.Server.Tests.Live.Promise;

/// <summary>Random writers, servers and readers against a simple reference: every reader gets every committed change of its area exactly once,
/// in commit order, or is sent for a snapshot, and always knows how far behind it is.</summary>
public abstract class FeedPromiseTests(string? postgres, ITestOutputHelper output) : IDisposable
{
    private const int Steps = 10_000;
    private const int Servers = 3;
    private const int Readers = 12;

    /// <summary>Set it to run another course than the usual one, or one that failed.</summary>
    private const string SeedVariable = "GRIDMAP_TEST_FEED_SEED";

    private static readonly string[][] Scopes =
        [["*"], ["4101"], ["4102"], ["410105"], ["410122"], ["410105001"], ["410105001", "4102"], ["410105", "410122", "410205"]];

    private static readonly string[] AskedAreas = ["", "", "4101", "410105", "41010500100101"];

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-feed-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2046, 3, 5, 8, 0, 0, TimeSpan.Zero));

    public virtual void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Feed_WhateverHappens_KeepsItsPromise()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable(SeedVariable) ?? "20460305", CultureInfo.InvariantCulture);
        var chance = new Random(seed);
        var reference = new FeedReference();
        var writer = new FeedWriter(reference, chance, _clock);
        var servers = new List<FeedServer>();
        var accounts = Enumerable.Range(0, 5).Select(index => (AreaScope?)new AreaScope(Scopes[index % Scopes.Length])).ToArray();
        var readers = Enumerable.Range(0, Readers).Select(index => new FeedReader(
            $"reader {index}", reference, () => accounts[index % accounts.Length], AskedAreas[index % AskedAreas.Length], allowCoalescing: index % 2 == 0)).ToList();
        var step = 0;
        try
        {
            for (var index = 0; index < Servers; index++)
            {
                servers.Add(await FeedServer.StartAsync(_folder, postgres, _clock));
            }

            for (; step < Steps; step++)
            {
                await StepAsync();
            }

            await SettleAsync();
        }
        catch (Exception error) when (error is XunitException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            throw new XunitException($"{SeedVariable}={seed}, step {step}: {error.Message}\n{error.StackTrace}");
        }
        finally
        {
            readers.ForEach(reader => output.WriteLine(
                $"{reader.Received} changes, {reader.Snapshots} snapshots, {reader.Coalesced} coalesced, {reader.Signs} signs of life, at {reader.Position} of {reference.Head}"));
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }

            servers.ForEach(server => server.Dispose());
        }

        // A course on which nothing happens would prove nothing.
        Assert.All(readers, reader => Assert.True(reader is { Received: > 100, Snapshots: > 1, Signs: > 0 }));
        Assert.Contains(readers, reader => reader.Coalesced > 10);

        async Task StepAsync()
        {
            var reader = readers[chance.Next(Readers)];
            var server = servers[chance.Next(Servers)];
            switch (chance.Next(1000))
            {
                case < 120:
                    await writer.WriteAsync(server, changes: 1 + chance.Next(3));
                    break;
                case < 126:
                    // A flight's result or a new grid.
                    await writer.WriteAsync(server, changes: 20 + chance.Next(30));
                    break;
                case < 146:
                    await writer.WriteTogetherAsync(servers);
                    break;
                case < 154:
                    await writer.FailAsync(server);
                    break;
                case < 300:
                    await ReadTailAsync(server);
                    break;
                case < 330:
                    // The line breaks; the reader comes back to any server, at once or much later.
                    await reader.LeaveAsync();
                    break;
                case < 340:
                    Rescope(chance.Next(accounts.Length));
                    break;
                case < 350:
                    await RestartAsync(chance.Next(Servers));
                    break;
                case < 370:
                    await PassTimeAsync(reader);
                    break;
                case < 470 when reader.Server is null:
                    await reader.ConnectAsync(server);
                    break;
                case < 570 when reader is { Server: not null, IsDue: false }:
                    reader.Wait();
                    break;
                default:
                    await ReadDueAsync(reader);
                    break;
            }
        }

        async Task ReadDueAsync(FeedReader reader)
        {
            if (reader.IsDue)
            {
                // Changes come by themselves; that the account changed is seen at the next sign of life.
                await reader.ReadAsync(passTime: reader.HasNews ? null : PassTime);
            }
        }

        async Task ReadTailAsync(FeedServer server)
        {
            await server.ReadTailAsync();
            foreach (var waiting in readers.Where(reader => reader.IsWaiting && reader.Server == server))
            {
                await ReadDueAsync(waiting);
            }
        }

        void Rescope(int account)
        {
            // Now and then it is disabled.
            accounts[account] = chance.Next(8) == 0 ? null : new AreaScope(Scopes[chance.Next(Scopes.Length)]);
            readers.Where((_, index) => index % accounts.Length == account).ToList().ForEach(reader => reader.TouchScope());
        }

        async Task RestartAsync(int index)
        {
            foreach (var reader in readers.Where(reader => reader.Server == servers[index]))
            {
                await reader.LeaveAsync();
            }

            servers[index].Dispose();
            servers[index] = await FeedServer.StartAsync(_folder, postgres, _clock);
        }

        async Task PassTimeAsync(FeedReader reader)
        {
            if (reader.Server is not null)
            {
                await reader.ReadAsync(PassTime);
            }
        }

        void PassTime() => _clock.Advance(TimeSpan.FromSeconds(FeedServer.PulseSeconds));

        async Task SettleAsync()
        {
            for (var account = 0; account < accounts.Length; account++)
            {
                accounts[account] ??= AreaScope.OfEverywhere;
            }

            foreach (var server in servers)
            {
                while (server.Tail.Head < reference.Head)
                {
                    await server.ReadTailAsync();
                }
            }

            foreach (var reader in readers)
            {
                while (reader.Position < reference.Head || !reader.HoldsSomething)
                {
                    if (reader.Server is null)
                    {
                        await reader.ConnectAsync(servers[0]);
                    }
                    else
                    {
                        await PassTimeAsync(reader);
                    }
                }
            }
        }
    }
}
