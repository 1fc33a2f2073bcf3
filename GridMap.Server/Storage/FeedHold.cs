using GridMap.Server.Live;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>Takes the feed's counter for a transaction, and says where it stands: one round to the database, however far away that is.</summary>
internal static class FeedHold
{
    private const string Hold = """UPDATE feed_head SET "Sequence" = "Sequence" RETURNING "Sequence" AS "Value" """;

    // A word given inside the transaction is heard when it commits, and only then. Who holds the feed has something to tell.
    private const string HoldAndTell = $"{Hold}; NOTIFY {ChangeSignal.PostgresChannel}";

    /// <returns>The newest number; nobody else moves it until the transaction ends.</returns>
    public static async Task<long> TakeAsync(GridMapDb db, CancellationToken cancellation) =>
        (await db.Database.SqlQueryRaw<long>(db.Database.IsNpgsql() ? HoldAndTell : Hold).ToListAsync(cancellation)).Single();
}
