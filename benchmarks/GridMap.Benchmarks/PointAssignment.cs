using System.Diagnostics;
using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace GridMap.Benchmarks;

/// <summary>A million points to 150,000 cells: our index, on one thread, against an STR tree with prepared polygons and against a PostGIS join.</summary>
internal static class PointAssignment
{
    private const int Points = 1_000_000;
    private const int Rounds = 5;

    public static int Run()
    {
        var city = new MeshCity(columns: 400, rows: 375, stepDegrees: 0.001);
        Console.WriteLine($"{Machine.Describe()}; {city.Cells} cells of {4 * MeshCity.EdgePieces} corners, {Points} points");
        var cells = Enumerable.Range(0, city.Cells).Select(city.Cell).ToList();
        var chance = new Random(11);
        var points = Enumerable.Range(0, Points).Select(_ => city.At(chance.NextDouble(), chance.NextDouble())).Select(at => new LonLat(at.X, at.Y)).ToArray();

        CellIndex? made = null;
        var build = Time(Environment.ProcessId, () => made = new CellIndex(cells));
        var index = made!; // made just above
        var ours = new int[Points];
        var find = Enumerable.Range(0, Rounds).Select(_ => Time(Environment.ProcessId, () => index.FindAll(points, ours))).MinBy(cost => cost.ProcessorSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"CellIndex: built in {build.Seconds:0.00} s ({build.ProcessorSeconds:0.00} s of a processor), {find.Seconds:0.000} s ({find.ProcessorSeconds:0.00} s), {Points / find.ProcessorSeconds / 1e6:0.00} million points a processor second"));

        var theirs = new int[Points];
        var tree = FindByTree(index, points, theirs);
        var different = ours.Zip(theirs).Count(pair => pair.First != pair.Second);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"STRtree with prepared polygons: {tree.Seconds:0.00} s ({tree.ProcessorSeconds:0.00} s), {tree.Seconds / find.Seconds:0.0} times as long, {tree.ProcessorSeconds / find.ProcessorSeconds:0.0} by processor time; {different} answers differ"));

        using var postgres = ThrowAwayPostgres.Start();
        if (postgres is not null)
        {
            var (join, wrong) = FindByPostgis(postgres, index, points, ours);
            different += wrong;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"PostGIS: {join.Seconds:0.00} s ({join.ProcessorSeconds:0.00} s), {join.Seconds / find.Seconds:0} times as long, {join.ProcessorSeconds / find.ProcessorSeconds:0} by processor time; {wrong} answers differ"));
        }

        return different == 0 ? 0 : 1;
    }

    private static Cost FindByTree(CellIndex index, LonLat[] points, int[] found)
    {
        var tree = new STRtree<(int Number, IPreparedGeometry Shape)>();
        for (var i = 0; i < index.Cells.Count; i++)
        {
            tree.Insert(index.Cells[i].Shape.EnvelopeInternal, (i, PreparedGeometryFactory.Prepare(index.Cells[i].Shape)));
        }

        tree.Build();
        var factory = new GeometryFactory();
        // The first pass prepares every polygon; the better of two is counted.
        return Enumerable.Range(0, 2).Select(_ => Time(Environment.ProcessId, () =>
        {
            for (var i = 0; i < points.Length; i++)
            {
                var point = factory.CreatePoint(new Coordinate(points[i].Longitude, points[i].Latitude));
                found[i] = -1;
                foreach (var (number, shape) in tree.Query(point.EnvelopeInternal))
                {
                    if (shape.Covers(point) && (found[i] < 0 || number < found[i]))
                    {
                        found[i] = number;
                    }
                }
            }
        })).MinBy(cost => cost.ProcessorSeconds);
    }

    /// <summary>The join, with a GiST index on the cells; its result goes into a table, as ours goes into an array. One process, as ours is one thread.</summary>
    private static (Cost Join, int Wrong) FindByPostgis(ThrowAwayPostgres postgres, CellIndex index, LonLat[] points, int[] ours)
    {
        using var connection = postgres.Open();
        Fill(connection, index, points);
        Execute(connection, "SET max_parallel_workers_per_gather = 0");
        var join = Time(connection.ProcessID, () => Execute(
            connection, "CREATE UNLOGGED TABLE found AS SELECT p.number AS point, c.number AS cell FROM points p JOIN cells c ON ST_Contains(c.shape, p.place)"));
        var theirs = new int[points.Length];
        Array.Fill(theirs, -1);
        using var command = new NpgsqlCommand("SELECT point, cell FROM found", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            theirs[reader.GetInt32(0)] = reader.GetInt32(1);
        }

        return (join, ours.Zip(theirs).Count(pair => pair.First != pair.Second));
    }

    private static void Fill(NpgsqlConnection connection, CellIndex index, LonLat[] points)
    {
        Execute(connection, "CREATE TABLE raw (number int, shape bytea); CREATE TABLE raw_points (number int, longitude float8, latitude float8)");
        var writer = new WKBWriter();
        using (var copy = connection.BeginBinaryImport("COPY raw FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < index.Cells.Count; i++)
            {
                copy.StartRow();
                copy.Write(i);
                copy.Write(writer.Write(index.Cells[i].Shape), NpgsqlDbType.Bytea);
            }

            copy.Complete();
        }

        using (var copy = connection.BeginBinaryImport("COPY raw_points FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < points.Length; i++)
            {
                copy.StartRow();
                copy.Write(i);
                copy.Write(points[i].Longitude);
                copy.Write(points[i].Latitude);
            }

            copy.Complete();
        }

        Execute(connection, """
            CREATE TABLE cells AS SELECT number, ST_GeomFromWKB(shape, 4326) AS shape FROM raw;
            CREATE TABLE points AS SELECT number, ST_Point(longitude, latitude, 4326) AS place FROM raw_points;
            CREATE INDEX ON cells USING gist (shape);
            """);
        Execute(connection, "VACUUM ANALYZE");
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <param name="process">Whose processor time is told: the one that does the work.</param>
    private static Cost Time(int process, Action work)
    {
        var before = Machine.ProcessorSeconds(process);
        var watch = Stopwatch.StartNew();
        work();
        return new Cost(watch.Elapsed.TotalSeconds, Machine.ProcessorSeconds(process) - before);
    }
}
