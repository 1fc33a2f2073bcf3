using GridMap.Server.Storage;
using Microsoft.Data.Sqlite;

namespace GridMap.Server.Orthophotos;

/// <summary>Reads tiles out of stored MBTiles files, without the database of the server.</summary>
/// <remarks>Source: MBTiles 1.3; rows are counted from the south there (TMS), from the north here.</remarks>
internal sealed class TileFiles(IFileStore store)
{
    /// <summary>The tile, or null where the file holds none.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is not an MBTiles file.</exception>
    public async Task<RasterTile?> FindAsync(string sha256, int z, int x, int y, CancellationToken cancellation)
    {
        var path = await store.FetchAsync(sha256, cancellation) ?? throw new InvalidDataException($"The tile file {sha256} is missing from the file store.");
        // The connection pool keeps the file open between tiles. A stored file never changes.
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = new Uri(path).AbsoluteUri + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = true,
        };
        try
        {
            await using var connection = new SqliteConnection(source.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT tile_data FROM tiles WHERE zoom_level = $z AND tile_column = $x AND tile_row = $row";
            command.Parameters.AddWithValue("$z", z);
            command.Parameters.AddWithValue("$x", x);
            command.Parameters.AddWithValue("$row", (1L << z) - 1 - y);
            return await command.ExecuteScalarAsync(cancellation) is byte[] content ? new RasterTile(content, TypeOf(content)) : null;
        }
        catch (SqliteException error)
        {
            throw new InvalidDataException($"The tile file {sha256} cannot be read as MBTiles.", error);
        }
    }

    private static string TypeOf(ReadOnlySpan<byte> content) =>
        content is [0x89, (byte)'P', ..] ? "image/png"
        : content is [0xFF, 0xD8, ..] ? "image/jpeg"
        : content is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] ? "image/webp"
        : "application/octet-stream";
}
