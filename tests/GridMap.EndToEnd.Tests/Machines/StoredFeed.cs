using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>What the database itself holds, read past the servers.</summary>
internal sealed class StoredFeed(Func<DbConnection> connect)
{
    public static StoredFeed OnPostgres(string connectionString) => new(() => new NpgsqlConnection(connectionString + ";Pooling=false"));

    public static StoredFeed OnSqlite(string file) => new(() => new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False"));

    /// <summary>Newest sequence number given out.</summary>
    public async Task<long> HeadAsync() => (await ReadAsync("""SELECT "Sequence" FROM feed_head""", row => row.GetInt64(0)))[0];

    /// <summary>Every change, in order.</summary>
    public Task<List<StoredChange>> ChangesAsync() => ReadAsync(
        """SELECT "Sequence", "AreaCode", "Payload" FROM changes ORDER BY "Sequence" """,
        row => new StoredChange(row.GetInt64(0), row.GetString(1), row.GetString(2)));

    public Task<List<string>> JobStatesAsync() => ReadAsync("""SELECT "State" FROM jobs""", row => row.GetString(0));

    public Task<List<string>> MigrationsAsync() => ReadAsync("""SELECT "MigrationId" FROM "__EFMigrationsHistory" """, row => row.GetString(0));

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync())
        {
            found.Add(read(rows));
        }

        return found;
    }
}
