using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.Tests.Suspects;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GridMap.Server.Tests.Storage;

/// <summary>Who changes the map locks the feed first, and its rows after: writers that meet wait for each other, and none is thrown out.</summary>
public sealed class WriteOrderTests
{
    [SkippableFact]
    public async Task Save_WhileAReviewHoldsTheFeed_WaitsWithoutHoldingItsSuspect()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var server = new TestServer(postgres: database.ConnectionString);
        var id = await Seed.SuspectAsync(server);
        Task<bool>? other = null;

        await server.UseAsync((db, writer) => writer.SaveAsync(async saving =>
        {
            // As a review does: the feed, and only then the suspect.
            await writer.HoldFeedAsync(saving);
            other = server.UseAsync(async (others, itsWriter) =>
            {
                var row = await others.Suspects.SingleAsync(suspect => suspect.Id == id);
                row.TankCount = 3;
                itsWriter.AnnounceSuspect(row);
                await itsWriter.SaveAsync(CancellationToken.None);
                return true;
            });
            await SomebodyWaitsAsync(database.ConnectionString);
            await db.Suspects.Where(suspect => suspect.Id == id).ExecuteUpdateAsync(set => set.SetProperty(suspect => suspect.StructureCount, 7), saving);
            return true;
        }, CancellationToken.None));

        Assert.True(await other!); // Begun above.
        var after = await server.UseAsync((db, _) => db.Suspects.AsNoTracking().SingleAsync(suspect => suspect.Id == id));
        Assert.Equal((3, 7), (after.TankCount, after.StructureCount));
    }

    private static async Task SomebodyWaitsAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var waiting = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'", connection);
        while ((long)(await waiting.ExecuteScalarAsync())! == 0) // count is never null
        {
        }
    }
}
