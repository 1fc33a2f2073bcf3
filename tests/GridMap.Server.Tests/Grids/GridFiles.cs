using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Features;
using NetTopologySuite.IO;

namespace GridMap.Server.Tests.Grids;

/// <summary>Writes grid files as offices send them.</summary>
internal static class GridFiles
{
    public static byte[] GeoJson(params (string? Code, string? Name, string Wkt)[] cells) => GeoJson(CoordinateSystems.Wgs84, null, cells);

    public static byte[] GeoJson(CoordinateSystem system, string? crs, params (string? Code, string? Name, string Wkt)[] cells)
    {
        var features = cells.Select(cell => new
        {
            type = "Feature",
            properties = new { code = cell.Code, name = cell.Name },
            geometry = system.FromLonLat(new WKTReader().Read(cell.Wkt)).ToGeoJson(),
        });
        object file = crs is null
            ? new { type = "FeatureCollection", features }
            : new { type = "FeatureCollection", crs = new { type = "name", properties = new { name = crs } }, features };
        return JsonSerializer.SerializeToUtf8Bytes(file);
    }

    /// <summary>A zipped Shapefile; without <paramref name="codePage"/> it has no .cpg file.</summary>
    public static byte[] Shapefile(string folder, Encoding encoding, string? codePage, string? projection, params (string Code, string Name, string Wkt)[] cells)
    {
        var stem = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName, "grid");
        var features = cells.Select(cell => new Feature(
            new WKTReader().Read(cell.Wkt), new AttributesTable { { "WGBM", cell.Code }, { "WGMC", cell.Name } })).ToList();
        NetTopologySuite.IO.Esri.Shapefile.WriteAllFeatures(features, stem + ".shp", projection: projection ?? "", encoding: encoding);
        File.Delete(stem + ".cpg");
        if (codePage is not null)
        {
            File.WriteAllText(stem + ".cpg", codePage);
        }

        if (projection is null)
        {
            File.Delete(stem + ".prj");
        }

        return Zip([.. Directory.GetFiles(Path.GetDirectoryName(stem)!).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]); // it has a folder
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] GeoPackage(string folder, CoordinateSystem system, int srsId, params (string Code, string Name, string Wkt)[] cells)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.gpkg");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            Execute(connection, $""""
                PRAGMA application_id = 0x47504B47;
                CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
                INSERT INTO gpkg_spatial_ref_sys VALUES ('u', 0, 'NONE', 0, 'undefined'), ('s', {Math.Max(srsId, 1)}, 'EPSG', {srsId}, 'undefined');
                CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
                CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
                INSERT INTO gpkg_contents VALUES ('网 格"', 'features', {srsId});
                INSERT INTO gpkg_geometry_columns VALUES ('网 格"', 'geom', 'POLYGON', {srsId}, 0, 0);
                CREATE TABLE "网 格""" (fid INTEGER PRIMARY KEY, geom BLOB, 网格编码 TEXT, 网格名称 TEXT);
                """");
            foreach (var (code, name, wkt) in cells)
            {
                using var insert = connection.CreateCommand();
                insert.CommandText = """"INSERT INTO "网 格""" (geom, 网格编码, 网格名称) VALUES ($geom, $code, $name)"""";
                var shape = system.FromLonLat(new WKTReader().Read(wkt));
                insert.Parameters.AddWithValue("$geom", new GeoPackageGeoWriter().Write(shape));
                insert.Parameters.AddWithValue("$code", code);
                insert.Parameters.AddWithValue("$name", name);
                insert.ExecuteNonQuery();
            }
        }

        return File.ReadAllBytes(path);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
