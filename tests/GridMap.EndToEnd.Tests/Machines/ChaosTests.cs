namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>A hundred kills with <c>kill -9</c> under load; the order of victims follows from the seed.</summary>
public sealed class ChaosTests
{
    private const int FlightEvery = 8;

    [SkippableFact]
    public async Task Chaos_TwoServersWorkerAndPostgres_NothingIsLostDoubledOrReordered()
    {
        var files = Directory.CreateTempSubdirectory("gridmap-files-").FullName;
        try
        {
            await using var chaos = await Chaos.OnPostgresAsync(files, servers: 2, seed: 41);
            await RunAsync(chaos, seed: 41, ("server", 26), ("database", 26), ("worker", 8));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }

    [Fact]
    public async Task Chaos_OneServerAndWorkerOnSqlite_NothingIsLostDoubledOrReordered()
    {
        await using var chaos = Chaos.OnSqlite(seed: 42);
        await RunAsync(chaos, seed: 42, ("server", 32), ("worker", 8));
    }

    private static async Task RunAsync(Chaos chaos, int seed, params (string Victim, int Times)[] victims)
    {
        var order = victims.SelectMany(victim => Enumerable.Repeat(victim.Victim, victim.Times)).ToArray();
        new Random(seed).Shuffle(order);
        await chaos.BeginAsync();
        for (var turn = 0; turn < order.Length; turn++)
        {
            if (turn % FlightEvery == 0)
            {
                chaos.Upload();
            }

            await chaos.KillAsync(order[turn]);
        }

        await chaos.SettleAsync();

        await chaos.CheckAsync();
        Assert.Equal(victims.ToDictionary(victim => victim.Victim, victim => victim.Times), chaos.Kills);
    }
}
