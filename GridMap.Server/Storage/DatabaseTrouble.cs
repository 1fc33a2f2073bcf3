using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GridMap.Server.Storage;

/// <summary>Trouble that lies with the database itself and that somebody can mend, as opposed to a wrong question.</summary>
internal static class DatabaseTrouble
{
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>True where the database's disk is full.</summary>
    public static bool IsFull(Exception error) => Find(error) switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        _ => false,
    };

    /// <summary>True where the database does not answer, is starting or stopping, or may not be written.</summary>
    public static bool IsAway(Exception error) => Find(error) switch
    {
        // Class 57 is the operator's doing: shut down, crashed, starting.
        PostgresException postgres => postgres.IsTransient || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteReadOnly or SqliteInputOutput or SqliteCannotOpen,
        _ => false,
    };

    private static DbException? Find(Exception? error)
    {
        while (error is not null and not DbException)
        {
            error = error.InnerException;
        }

        return error as DbException;
    }
}
