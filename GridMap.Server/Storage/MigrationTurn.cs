using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GridMap.Server.Storage;

/// <summary>Lets one server at a time bring the database to the newest version; a killed one lets go at once.</summary>
/// <remarks>
/// EF Core's own lock does neither: on an empty PostgreSQL its table is made by several servers at once, and on SQLite it is a
/// row that a killed server leaves behind, for which every later start waits for ever.
/// </remarks>
internal static class MigrationTurn
{
    /// <summary>Any number that nothing else on the database locks.</summary>
    private const long PostgresLock = 4_741_001_122;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the turn; disposing ends it.</summary>
    public static Task<IAsyncDisposable> TakeAsync(GridMapDb db, DataFolder folder, CancellationToken cancellation) =>
        db.Database.IsNpgsql() ? TakeOnPostgresAsync(db, cancellation) : TakeOnFileAsync(db, folder, cancellation);

    private static async Task<IAsyncDisposable> TakeOnPostgresAsync(GridMapDb db, CancellationToken cancellation)
    {
        // Not from the pool: the lock lives as long as the connection.
        var address = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await OpenOrCreateAsync(connection, db, cancellation);
            await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({PostgresLock})", connection);
            await take.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task OpenOrCreateAsync(NpgsqlConnection connection, GridMapDb db, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            try
            {
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellation);
            }
            catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another server that starts made it in this moment.
            }

            await connection.OpenAsync(cancellation);
        }
    }

    private static async Task<IAsyncDisposable> TakeOnFileAsync(GridMapDb db, DataFolder folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder.Root, "migration.lock");
        FileStream? held;
        while ((held = FindFree(path)) is null)
        {
            await Task.Delay(Pause, cancellation);
        }

        try
        {
            // Whoever left this lock is gone, since the file is free.
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellation);
            return held;
        }
        catch (DbException)
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static FileStream? FindFree(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
