using GridMap.Server.Grids;
using GridMap.Server.Storage;
using GridMap.Server.Tiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace GridMap.Benchmarks;

/// <summary>The content of our tiles in PostGIS, ready projected, with every tag in a column and GiST indexes; and the queries that draw the same tiles.</summary>
internal static class PostgisCity
{
    private const string Envelope = "ST_TileEnvelope($1, $2, $3)";
    private const string Around = "ST_TileEnvelope($1, $2, $3, margin => 0.03125)";
    private const string PlaceOnTile = $", {Envelope}, 4096, 128, true) AS geom";
    private const string Sweeps = "unswept, partial, swept, stale";

    private const string Swept = """
        count(*) FILTER (WHERE sweep = 'Unswept') AS unswept, count(*) FILTER (WHERE sweep = 'Partial') AS partial,
        count(*) FILTER (WHERE sweep = 'Swept') AS swept, count(*) FILTER (WHERE sweep = 'Stale') AS stale
        """;

    // The corner of the tile and the width of a bin or cluster square, in Web Mercator metres.
    private const string Grid = "SELECT ST_XMin(e) AS x0, ST_YMax(e) AS y0, ST_XMax(e) - ST_XMin(e) AS width FROM (SELECT ST_TileEnvelope($1, $2, $3) AS e) t";

    public static readonly string Cells = $"""
        SELECT
          coalesce((SELECT ST_AsMVT(f, 'cells', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(ground{PlaceOnTile}, code, name, sweep, suspected, confirmed, scene
            FROM cells WHERE ground && {Around} AND least_zoom <= $1) f WHERE geom IS NOT NULL), '')
          || coalesce((SELECT ST_AsMVT(f, 'cell-labels', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(label{PlaceOnTile}, code, name
            FROM cells WHERE $1 >= 13 AND label && {Envelope} AND least_zoom <= $1) f WHERE geom IS NOT NULL), '')
          || coalesce((SELECT ST_AsMVT(f, 'cell-bins', 4096, 'geom') FROM (
            SELECT ST_MakeEnvelope(bx * 128, by * 128, bx * 128 + 128, by * 128 + 128) AS geom, cells, {Sweeps}, suspected, confirmed, scene FROM (
              SELECT floor((ST_X(anchor) - x0) / width * 32)::int AS bx, floor((y0 - ST_Y(anchor)) / width * 32)::int AS by, count(*) AS cells, {Swept},
                sum(suspected) AS suspected, sum(confirmed) AS confirmed, max(scene) AS scene
              FROM cells, ({Grid}) g WHERE anchor && {Envelope} AND ST_X(anchor) >= x0 AND ST_X(anchor) < x0 + width AND ST_Y(anchor) <= y0 AND ST_Y(anchor) > y0 - width AND least_zoom > $1 GROUP BY 1, 2) b) f), '')
          || coalesce((SELECT ST_AsMVT(f, 'areas', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(ground{PlaceOnTile}, code, name, level, {Sweeps}
            FROM areas WHERE ground && {Around} AND least_zoom <= $1) f WHERE geom IS NOT NULL), '')
          || coalesce((SELECT ST_AsMVT(f, 'area-labels', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(label{PlaceOnTile}, code, name, level, {Sweeps}
            FROM areas WHERE label && {Envelope} AND least_zoom <= $1) f WHERE geom IS NOT NULL), '')
        """;

    public static readonly string Suspects = $"""
        WITH p AS MATERIALIZED (
          SELECT s.*, floor((ST_X(place) - x0) / width * 8)::int AS bx, floor((y0 - ST_Y(place)) / width * 8)::int AS by
          FROM suspects s, ({Grid}) g
          WHERE place && {Envelope} AND ST_X(place) >= x0 AND ST_X(place) < x0 + width AND ST_Y(place) <= y0 AND ST_Y(place) > y0 - width),
        b AS (
          SELECT bx, by, count(*) AS count, count(*) FILTER (WHERE status = 'Suspected') AS suspected, count(*) FILTER (WHERE status = 'Confirmed') AS confirmed,
            count(*) FILTER (WHERE status = 'Dismissed') AS dismissed, max(score) AS score, ST_Point(avg(ST_X(place)), avg(ST_Y(place)), 3857) AS place
          FROM p GROUP BY bx, by)
        SELECT
          coalesce((SELECT ST_AsMVT(f, 'suspects', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(p.place{PlaceOnTile}, id, number, status, p.score, age_days AS "ageDays", unseen_days AS "unseenDays",
              radius, tanks, structures, cell, target_state AS "targetState"
            FROM p LEFT JOIN b ON $1 < 14 AND b.bx = p.bx AND b.by = p.by WHERE $1 >= 14 OR b.count = 1) f WHERE geom IS NOT NULL), '')
          || coalesce((SELECT ST_AsMVT(f, 'suspect-clusters', 4096, 'geom') FROM (
            SELECT ST_AsMVTGeom(place{PlaceOnTile}, count, suspected, confirmed, dismissed, score
            FROM b WHERE $1 < 14 AND count > 1) f WHERE geom IS NOT NULL), '')
        """;

    public static async Task FillAsync(ThrowAwayPostgres postgres, ServiceProvider services)
    {
        var grid = await services.GetRequiredService<CellDirectory>().CurrentAsync(CancellationToken.None);
        var (tally, sweeps, plan) = (services.GetRequiredService<SuspectTally>(), services.GetRequiredService<SweepStates>(), new CellPlan(grid.Ground));
        await tally.EnsureLoadedAsync(CancellationToken.None);
        await using var connection = postgres.Open();
        await ExecuteAsync(connection, "CREATE TABLE raw_cells (code text, name text, sweep text, suspected int, confirmed int, scene float8, least_zoom int, shape bytea)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY raw_cells FROM STDIN (FORMAT BINARY)"))
        {
            for (var cell = 0; cell < grid.InOrder.Count; cell++)
            {
                var (known, count) = (grid.InOrder[cell], tally.Of(grid.InOrder[cell].Code));
                await copy.StartRowAsync();
                await copy.WriteAsync(known.Code);
                await copy.WriteAsync(known.Name);
                await copy.WriteAsync(sweeps.Of(known).ToString());
                await copy.WriteAsync(count.Suspected);
                await copy.WriteAsync(count.Confirmed);
                await copy.WriteAsync(known.SceneScore ?? -1.0);
                await copy.WriteAsync(Enumerable.Range(0, 23).First(zoom => zoom == 22 || plan.IsDrawn(cell, zoom)));
                await copy.WriteAsync(StoredGeometry.Write(known.Ground.ToGeometry()), NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, """
            CREATE TABLE cells AS SELECT code, name, sweep, suspected, confirmed, scene, least_zoom, ground, ST_PointOnSurface(ground) AS label, ST_Centroid(ST_Envelope(ground)) AS anchor
              FROM (SELECT *, ST_Transform(ST_GeomFromWKB(shape, 4326), 3857) AS ground FROM raw_cells) r;
            CREATE INDEX ON cells USING gist (ground); CREATE INDEX ON cells USING gist (label); CREATE INDEX ON cells USING gist (anchor);
            """);
        await CopyAreasAsync(connection, services);
        await CopySuspectsAsync(connection, services);
        await ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    private static async Task CopyAreasAsync(NpgsqlConnection connection, ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await ExecuteAsync(connection, "CREATE TABLE raw_areas (code text, name text, level text, least_zoom int, shape bytea)");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY raw_areas FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var area in await scope.ServiceProvider.GetRequiredService<GridMapDb>().Areas.AsNoTracking().ToListAsync())
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(area.Code);
                await copy.WriteAsync(area.Name);
                await copy.WriteAsync(area.Level.ToString());
                await copy.WriteAsync(area.Code.Length switch { <= 6 => 0, 9 => 9, _ => 11 });
                await copy.WriteAsync(area.Polygon ?? [], NpgsqlDbType.Bytea);
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, $"""
            CREATE INDEX ON raw_cells (code); ANALYZE raw_cells;
            CREATE TABLE areas AS SELECT code, name, level, least_zoom, ground, ST_PointOnSurface(ground) AS label, {Sweeps}
              FROM (SELECT *, ST_Transform(ST_GeomFromWKB(shape, 4326), 3857) AS ground FROM raw_areas) r,
              LATERAL (SELECT {Swept} FROM raw_cells c WHERE c.code >= r.code AND c.code < r.code || ':') s;
            CREATE INDEX ON areas USING gist (ground); CREATE INDEX ON areas USING gist (label);
            """);
    }

    private static async Task CopySuspectsAsync(NpgsqlConnection connection, ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var targets = await db.Targets.AsNoTracking().ToDictionaryAsync(target => target.SuspectId, target => target.Status.ToString());
        await ExecuteAsync(connection, """
            CREATE TABLE raw_suspects (id text, number text, status text, score float8, age_days int, unseen_days int, radius float8, tanks int, structures int,
              cell text, target_state text, longitude float8, latitude float8)
            """);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY raw_suspects FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in await db.Suspects.AsNoTracking().ToListAsync())
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(row.Id.ToString());
                await copy.WriteAsync(row.Number);
                await copy.WriteAsync(row.Status.ToString());
                await copy.WriteAsync(row.Score);
                await copy.WriteAsync((CityDatabase.Now - row.FirstSeenAt).Days);
                await copy.WriteAsync((CityDatabase.Now - row.LastSeenAt).Days);
                await copy.WriteAsync(row.RadiusMetres);
                await copy.WriteAsync(row.TankCount);
                await copy.WriteAsync(row.StructureCount);
                await copy.WriteAsync(row.CellCode ?? "");
                await copy.WriteAsync(targets.GetValueOrDefault(row.Id, ""));
                await copy.WriteAsync(row.Longitude);
                await copy.WriteAsync(row.Latitude);
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, """
            CREATE TABLE suspects AS SELECT *, ST_Transform(ST_Point(longitude, latitude, 4326), 3857) AS place FROM raw_suspects;
            CREATE INDEX ON suspects USING gist (place);
            """);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
