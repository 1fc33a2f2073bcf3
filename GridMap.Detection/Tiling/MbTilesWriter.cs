using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GridMap.Detection.Tiling;

/// <summary>Writes MBTiles 1.3 beside the final name and puts it there when complete, so that a stopped run leaves nothing half done.</summary>
internal sealed class MbTilesWriter : IDisposable
{
    private readonly string path;
    private readonly string partial;
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand insert;
    private bool isComplete;

    public MbTilesWriter(string path)
    {
        this.path = path;
        partial = path + ".partial";
        File.Delete(partial);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString());
        connection.Open();
        Execute("""
            PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = 0x4d504258;
            CREATE TABLE metadata (name text, value text);
            CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);
            """);
        transaction = connection.BeginTransaction();
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO tiles VALUES ($zoom, $column, $row, $data)";
        foreach (var name in new[] { "$zoom", "$column", "$row", "$data" })
        {
            insert.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public long Tiles { get; private set; }

    public void Write(TileId tile, byte[] data)
    {
        insert.Parameters[0].Value = tile.Zoom;
        insert.Parameters[1].Value = tile.Column;
        insert.Parameters[2].Value = tile.TmsRow;
        insert.Parameters[3].Value = data;
        insert.ExecuteNonQuery();
        Tiles++;
    }

    /// <summary>Writes metadata and index, and moves the file to its name.</summary>
    public void Complete(IEnumerable<(string Name, string Value)> metadata)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO metadata VALUES ($name, $value)";
        var name = command.Parameters.Add("$name", SqliteType.Text);
        var value = command.Parameters.Add("$value", SqliteType.Text);
        foreach (var entry in metadata)
        {
            (name.Value, value.Value) = (entry.Name, entry.Value);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
        Execute("CREATE UNIQUE INDEX metadata_name ON metadata (name); CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);");
        isComplete = true;
        Dispose();
        File.Move(partial, path, overwrite: true);
    }

    /// <summary>Degrees as MBTiles writes them.</summary>
    public static string Degrees(params ReadOnlySpan<double> values)
    {
        var words = new string[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            words[index] = values[index].ToString("0.########", CultureInfo.InvariantCulture);
        }
        return string.Join(',', words);
    }

    public void Dispose()
    {
        insert.Dispose();
        transaction.Dispose();
        connection.Dispose();
        if (!isComplete)
        {
            File.Delete(partial);
        }
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
