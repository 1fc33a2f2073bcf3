using System.Globalization;
using CsCheck;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Geo;

public class ShiftedDatumTests
{
    private const double VectorDegrees = 6e-10;

    private static readonly Gen<LonLat> InsideChina =
        Gen.Select(Gen.Double[74, 135], Gen.Double[4, 53], (lon, lat) => new LonLat(lon, lat));

    [SkippableFact]
    public void From_EveryVector_MatchesPublishedAlgorithm()
    {
        foreach (var f in Read())
        {
            var wgs = new LonLat(f[0], f[1]);
            var gcj = Gcj02Point.From(wgs);
            var bd = Bd09Point.From(gcj);
            Assert.Equal(f[2], gcj.Longitude, VectorDegrees);
            Assert.Equal(f[3], gcj.Latitude, VectorDegrees);
            Assert.Equal(f[4], bd.Longitude, VectorDegrees);
            Assert.Equal(f[5], bd.Latitude, VectorDegrees);
            Assert.Equal(f[8], new Gcj02Point(f[2], f[3]).ToLonLat().Longitude, 2 * VectorDegrees);
            Assert.Equal(f[9], new Gcj02Point(f[2], f[3]).ToLonLat().Latitude, 2 * VectorDegrees);
        }
    }

    [Fact]
    public void From_OutsideChina_LeavesThePlace()
    {
        var london = new LonLat(-0.1276, 51.5072);
        Assert.Equal(new Gcj02Point(-0.1276, 51.5072), Gcj02Point.From(london));
        Assert.Equal(london, new Gcj02Point(-0.1276, 51.5072).ToLonLat());
    }

    [Fact]
    public void ToLonLat_AfterFrom_ReturnsToTheStart() => InsideChina.Sample(position =>
    {
        var viaAmap = Gcj02Point.From(position).ToLonLat();
        var viaBaidu = Bd09Point.From(position).ToLonLat();
        Assert.Equal(position.Longitude, viaAmap.Longitude, 1e-11);
        Assert.Equal(position.Latitude, viaAmap.Latitude, 1e-11);
        Assert.Equal(position.Longitude, viaBaidu.Longitude, 1e-11);
        Assert.Equal(position.Latitude, viaBaidu.Latitude, 1e-11);
    });

    private static IEnumerable<double[]> Read() =>
        File.ReadLines(SharedData.Require("coordinates/gcj_bd_vectors.csv"))
            .Skip(1)
            .Select(line => line.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray());
}
