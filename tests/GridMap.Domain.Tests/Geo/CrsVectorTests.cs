using System.Globalization;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Geo;

public class CrsVectorTests
{
    private const double PrecisionMetres = 0.001;

    // The vectors' degrees carry seven digits in the 4490 rows.
    private const double PrecisionDegrees = 5e-9;

    private sealed record Row(int Epsg, LonLat Position, double East, double North);

    [SkippableFact]
    public void FromLonLat_EveryVector_AgreesWithinOneMillimetre()
    {
        var rows = Read();
        Assert.Equal(300, rows.Count);
        foreach (var row in rows)
        {
            var (x, y) = CoordinateSystems.Get(row.Epsg).FromLonLat(row.Position);
            Assert.Equal(row.East, x, PrecisionMetres);
            Assert.Equal(row.North, y, PrecisionMetres);
        }
    }

    [SkippableFact]
    public void ToLonLat_EveryVector_AgreesWithinOneMillimetre()
    {
        foreach (var row in Read())
        {
            var position = CoordinateSystems.Get(row.Epsg).ToLonLat(row.East, row.North);
            Assert.Equal(row.Position.Longitude, position.Longitude, PrecisionDegrees);
            Assert.Equal(row.Position.Latitude, position.Latitude, PrecisionDegrees);
        }
    }

    [SkippableFact]
    public void FindByWkt_EveryListedWkt_GivesItsCatalogueSystem()
    {
        var lines = File.ReadAllLines(SharedData.Require("coordinates/wkt1_single.txt"));
        var count = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!lines[i].StartsWith("# ", StringComparison.Ordinal)) continue;
            var system = CoordinateSystems.FindByWkt(lines[i + 1]);
            Assert.Equal(int.Parse(lines[i][2..], CultureInfo.InvariantCulture), system?.Epsg);
            count++;
        }

        Assert.True(count >= 9, $"only {count} WKT strings were found");
    }

    [SkippableFact]
    public void FindByWkt_WithoutAuthority_RecognisesTheZoneByItsParameters()
    {
        var lines = File.ReadAllLines(SharedData.Require("coordinates/wkt1_single.txt"));
        var wkt = lines[Array.IndexOf(lines, "# 4526") + 1].Replace(",AUTHORITY[\"EPSG\",\"4526\"]", "", StringComparison.Ordinal);
        Assert.Equal(4526, CoordinateSystems.FindByWkt(wkt)?.Epsg);
    }

    private static List<Row> Read() =>
        File.ReadLines(SharedData.Require("coordinates/crs_vectors.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(f => new Row(
                int.Parse(f[0], CultureInfo.InvariantCulture),
                new LonLat(Number(f[2]), Number(f[3])),
                Number(f[4]),
                Number(f[5])))
            .ToList();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
