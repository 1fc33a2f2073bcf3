using CsCheck;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GridMap.Domain.Tests.Geo;

public class CoordinateSystemsTests
{
    private const string EsriZone38 =
        """PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    private const string EsriWebMercator =
        """PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]""";

    private const string EsriXian80 =
        """PROJCS["Xian_1980_3_Degree_GK_CM_114E",GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",114.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    private const string Albers =
        """PROJCS["Asia_North_Albers",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Albers_Conic_Equal_Area"],PARAMETER["false_easting",0.0],PARAMETER["false_northing",0.0],PARAMETER["longitude_of_center",105.0],PARAMETER["standard_parallel_1",25.0],PARAMETER["standard_parallel_2",47.0],PARAMETER["latitude_of_center",0.0],UNIT["Meter",1.0]]""";

    private const string Wkt2 =
        """PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 114E",BASEGEOGCRS["China Geodetic Coordinate System 2000",ID["EPSG",4490]],CONVERSION["x",METHOD["Transverse Mercator",ID["EPSG",9807]]],ID["EPSG",4547]]""";

    [Theory]
    [InlineData(EsriZone38, 4547)]
    [InlineData(EsriWebMercator, 3857)]
    [InlineData(Wkt2, 4547)]
    [InlineData("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]", 4326)]
    public void FindByWkt_UsualProducts_GivesTheCode(string wkt, int epsg) =>
        Assert.Equal(epsg, CoordinateSystems.FindByWkt(wkt)?.Epsg);

    [Fact]
    public void FindByWkt_OtherDatumWithoutShift_SaysSo()
    {
        var system = CoordinateSystems.FindByWkt(EsriXian80);
        Assert.NotNull(system);
        Assert.False(system.IsDatumExact);
        var position = system.ToLonLat(465698.28, 3846545.06);
        Assert.Equal(113.6254, position.Longitude, 0.01);
        Assert.Equal(34.7466, position.Latitude, 0.01);
    }

    [Fact]
    public void FindByWkt_ProjectionOfProjNet_ReturnsToTheStart()
    {
        var system = CoordinateSystems.FindByWkt(Albers);
        Assert.NotNull(system?.Frame);
        var start = new LonLat(113.6254, 34.7466);
        var back = system.Frame.ToLonLat(system.Frame.ToMetric(start));
        Assert.Equal(start.Longitude, back.Longitude, 1e-8);
        Assert.Equal(start.Latitude, back.Latitude, 1e-8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("PROJCS[\"x\"")]
    [InlineData("LOCAL_CS[\"Arbitrary\"]")]
    [InlineData("PROJCS[\"x\",GEOGCS[\"y\",DATUM[\"z\",SPHEROID[\"s\",6378137,298.2]],PRIMEM[\"g\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"No_Such\"],UNIT[\"metre\",1]]")]
    public void FindByWkt_NotUnderstood_IsNull(string wkt) => Assert.Null(CoordinateSystems.FindByWkt(wkt));

    [Theory]
    [InlineData("EPSG:4547", 4547)]
    [InlineData("4547", 4547)]
    [InlineData("urn:ogc:def:crs:EPSG::4526", 4526)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/4490", 4490)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", 4326)]
    [InlineData("cgcs2000", 4490)]
    public void FindByName_AsFilesWriteIt_GivesTheCode(string name, int epsg) =>
        Assert.Equal(epsg, CoordinateSystems.FindByName(name)?.Epsg);

    [Theory]
    [InlineData("EPSG:1")]
    [InlineData("Mars")]
    [InlineData("")]
    public void FindByName_Unknown_IsNull(string name) => Assert.Null(CoordinateSystems.FindByName(name));

    [Fact]
    public void FindByName_ShiftedDatums_AreDeclared()
    {
        Assert.Same(CoordinateSystems.Gcj02, CoordinateSystems.FindByName("gcj-02"));
        Assert.Same(CoordinateSystems.Bd09, CoordinateSystems.FindByName("BD09"));
    }

    // Expected values: PROJ 9.1.1, gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3395.
    [Theory]
    [InlineData(113.6254, 34.7466, 12648721.669182, 4105145.0786655)]
    [InlineData(-70.5, -52.25, -7848024.10092579, -6811647.68029489)]
    public void Find_WorldMercator_AgreesWithProj(double longitude, double latitude, double east, double north)
    {
        var (x, y) = CoordinateSystems.Get(3395).FromLonLat(new LonLat(longitude, latitude));
        Assert.Equal(east, x, 1e-4);
        Assert.Equal(north, y, 1e-4);
    }

    private static readonly Gen<int> MetricCode =
        Gen.Int[0, 6].Select(i => new[] { 4526, 4547, 4508, 4498, 32649, 3857, 3395 }[i]);

    [Fact]
    public void EveryFrame_ThereAndBack_ReturnsToTheStart() =>
        Gen.Select(Gen.Double[105, 120], Gen.Double[18, 53], MetricCode).Sample((lon, lat, epsg) =>
        {
            var frame = CoordinateSystems.Get(epsg).Frame!; // every code of the list is metric
            var back = frame.ToLonLat(frame.ToMetric(new LonLat(lon, lat)));
            Assert.Equal(lon, back.Longitude, 1e-9);
            Assert.Equal(lat, back.Latitude, 1e-9);
        });

    [Fact]
    public void Find_EveryCatalogueCode_CarriesItsCode()
    {
        foreach (var epsg in Enumerable.Range(4491, 64).Concat(Enumerable.Range(32601, 60)).Concat(Enumerable.Range(32701, 60)))
        {
            Assert.Equal(epsg, CoordinateSystems.Find(epsg)?.Frame?.Epsg);
        }
    }

    [Fact]
    public void ToLonLat_Polygon_MovesEveryVertexAndKeepsTheOriginal()
    {
        var wkt = "POLYGON ((465698.2782 3846545.0574, 465798 3846545, 465798 3846645, 465698.2782 3846545.0574))";
        var metric = (Polygon)new WKTReader().Read(wkt);
        var degrees = CoordinateSystems.Get(4547).ToLonLat(metric);
        Assert.Equal(113.6254, degrees.ExteriorRing.Coordinates[0].X, 1e-9);
        Assert.Equal(34.7466, degrees.ExteriorRing.Coordinates[0].Y, 1e-9);
        Assert.Equal(4326, degrees.SRID);
        Assert.Equal(465698.2782, metric.ExteriorRing.Coordinates[0].X);
    }
}
