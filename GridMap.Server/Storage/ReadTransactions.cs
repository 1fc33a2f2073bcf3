using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace GridMap.Server.Storage;

internal static class ReadTransactions
{
    /// <summary>A SQLite transaction that only reads: it does not wait for writers, nor they for it.</summary>
    public static async Task<IDbContextTransaction> BeginReadAsync(this DatabaseFacade database, CancellationToken cancellation)
    {
        await database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)database.GetDbConnection();
        return await database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation)
            ?? throw new InvalidOperationException("The read transaction could not be handed to the context.");
    }
}
