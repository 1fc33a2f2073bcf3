using System.Globalization;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GridMap.Server.Grids;

/// <summary>Reads the one feature table of a GeoPackage, which is opened read-only and trusted with nothing.</summary>
internal static class GeoPackageReading
{
    public static GridFile Read(byte[] content, string fileName, string? layer)
    {
        var path = Path.Combine(Path.GetTempPath(), $"gridmap-{Guid.NewGuid():N}.gpkg");
        try
        {
            File.WriteAllBytes(path, content);
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30,
            }.ToString());
            connection.Open();
            Query(connection, "PRAGMA trusted_schema=OFF", _ => true);
            Query(connection, "PRAGMA cell_size_check=ON", _ => true);
            if (Query(connection, "PRAGMA quick_check(1)", row => row.GetString(0)) is not ["ok"])
            {
                throw Broken(fileName, "quick_check");
            }

            return ReadTable(connection, FindTable(connection, fileName, layer), fileName);
        }
        catch (SqliteException error)
        {
            throw new GridFileException(Problems.Say("grid.geoPackageBroken", ("file", fileName), ("detail", error.Message)), error);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Table FindTable(SqliteConnection connection, string fileName, string? layer)
    {
        // Only true tables: a view could compute for ever.
        var tables = Query(
            connection,
            """
            SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g
            JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
            JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
            ORDER BY g.table_name
            """,
            row => new Table(row.GetString(0), row.GetString(1), row.GetInt64(2)));
        return layer is not null && tables.FirstOrDefault(table => table.Name == layer) is { } named ? named : tables switch
        {
            [] => throw GridFileException.Of("grid.geoPackageNoFeatures", ("file", fileName)),
            [var only] => only,
            _ => throw GridFileException.Of(
                "grid.geoPackageManyTables", ("file", fileName), ("names", string.Join(", ", tables.Select(table => table.Name)))),
        };
    }

    private static GridFile ReadTable(SqliteConnection connection, Table table, string fileName)
    {
        var features = new List<GridFile.Feature>();
        List<string> fields = [];
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the file, is quoted, and the file can do nothing but be read.
        command.CommandText = $"SELECT * FROM {Quote(table.Name)} LIMIT {GridFile.MostFeatures + 1}";
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (features.Count == GridFile.MostFeatures)
            {
                throw GridFileException.Of("grid.tooManyFeatures", ("file", fileName), ("most", $"{GridFile.MostFeatures}"));
            }

            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            byte[]? blob = null;
            for (var column = 0; column < row.FieldCount; column++)
            {
                if (row.GetName(column) == table.GeometryColumn)
                {
                    blob = row.GetValue(column) as byte[];
                }
                else
                {
                    values[row.GetName(column)] = row.GetValue(column) is var value and not (DBNull or byte[])
                        ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
                }
            }

            fields = fields.Count == 0 ? [.. values.Keys] : fields;
            var (shape, fault) = ReadShape(blob);
            features.Add(new GridFile.Feature(features.Count + 1, values, shape, fault));
        }

        var (own, ownName) = FindSystem(connection, table.SystemId);
        return new GridFile(fields, features, own, ownName);
    }

    private static (Geometry? Shape, Phrase? Fault) ReadShape(byte[]? blob)
    {
        if (blob is null)
        {
            return (null, null);
        }

        try
        {
            return (new GeoPackageGeoReader().Read(blob), null);
        }
        catch (Exception error) when (error is IOException or ArgumentException or ParseException or FormatException or OverflowException
            or InvalidOperationException or NotSupportedException or IndexOutOfRangeException)
        {
            // The reader's ways of saying that the blob does not hold what its header says.
            return (null, Phrase.Of("grid.geometryBroken"));
        }
    }

    private static (CoordinateSystem? System, string? Name) FindSystem(SqliteConnection connection, long systemId)
    {
        // 0 and -1 mean unknown.
        var described = Query(
            connection, $"SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = {systemId} AND srs_id > 0",
            row => (Organisation: row.GetString(0), Code: row.GetInt64(1), Wkt: row.GetString(2))).FirstOrDefault();
        if (described.Organisation is null)
        {
            return (null, null);
        }

        var byCode = described.Organisation.Equals("EPSG", StringComparison.OrdinalIgnoreCase) && described.Code is > 0 and < int.MaxValue
            ? CoordinateSystems.Find((int)described.Code) : null;
        return (byCode ?? CoordinateSystems.FindByWkt(described.Wkt), $"{described.Organisation}:{described.Code}");
    }

    private static List<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text and integers only.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found;
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static GridFileException Broken(string fileName, string detail) =>
        GridFileException.Of("grid.geoPackageBroken", ("file", fileName), ("detail", detail));

    private sealed record Table(string Name, string GeometryColumn, long SystemId);
}
