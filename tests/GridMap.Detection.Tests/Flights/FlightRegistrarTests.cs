using GridMap.Detection.Flights.Registration;
using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Flights;

public sealed class FlightRegistrarTests : IDisposable
{
    private const double Gsd = 0.15;

    // Shadows that turn with the sun pull every window a little the same way.
    private const double ToleranceMetres = 0.12;

    private static readonly DrawnPlace Place = DrawnPlace.Yard();
    private static readonly Picture First = Place.Photograph(Gsd);
    private readonly FlightFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.07, -0.04)]
    [InlineData(1.93, 0.61)]
    [InlineData(-7.37, 5.21)]
    [InlineData(22.4, -17.8)]
    public void Register_OtherSunColourNoiseAndResolution_FindsTheShift(double east, double north)
    {
        var next = Place.Photograph(0.2, sunEast: -0.4, sunSouth: -0.3).Recolour().AddNoise(seed: 1, levels: 8).Compress(60);

        var found = Registered(First, next, east, north);

        Assert.Equal(east, found.ShiftEastMetres, ToleranceMetres);
        Assert.Equal(north, found.ShiftNorthMetres, ToleranceMetres);
        Assert.InRange(found.AgreeingWindows, 0.8 * found.Windows, found.Windows);
        Assert.InRange(found.UncertaintyMetres, 0, 0.5);
    }

    [Fact]
    public void Register_ThePictureItself_LiesOnItselfExactly()
    {
        var found = Registered(First, First, 0, 0);

        Assert.Equal(0, found.ShiftEastMetres, 0.001);
        Assert.Equal(0, found.ShiftNorthMetres, 0.001);
        Assert.Equal(found.Windows, found.AgreeingWindows);
        Assert.InRange(found.Correlation, 0.95, 1.001);
        Assert.False(found.IsBent);
    }

    [Theory]
    [InlineData(1.2, 1.0)]
    [InlineData(-0.8, 1.01)]
    public void Register_TurnedAndStretched_PutsEveryPlaceWhereItIs(double degrees, double scale)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (First.Width / 2.0, First.Height / 2.0);
        (double X, double Y) Source(double x, double y) => (
            middleX + ((((x - middleX) * cosine) - ((y - middleY) * sine)) / scale), middleY + ((((x - middleX) * sine) + ((y - middleY) * cosine)) / scale));

        var found = Registered(First, First.Warp(First.Width, First.Height, Gsd, Source).Recolour(), 0, 0);

        Assert.Equal(degrees, found.RotationDegrees, 0.05);
        Assert.Equal(scale, found.Scale, 0.001);
        var corner = _files.Corner;
        foreach (var (x, y) in new[] { (150.0, 150.0), (900, 200), (500, 700) })
        {
            var (sourceX, sourceY) = Source(x, y);
            var place = found.ToEarlier(new MetricPoint(corner.EastMetres + (x * Gsd), corner.NorthMetres - (y * Gsd)));
            Assert.Equal(corner.EastMetres + (sourceX * Gsd), place.EastMetres, 0.1);
            Assert.Equal(corner.NorthMetres - (sourceY * Gsd), place.NorthMetres, 0.1);
            var back = found.ToLater(place);
            Assert.Equal(corner.EastMetres + (x * Gsd), back.EastMetres, 0.01);
        }
    }

    [Fact]
    public void Register_BentAgainstEachOther_FollowsTheBend()
    {
        // Up to 0.6 m, along a wave as long as the place.
        (double X, double Y) Source(double x, double y) => (x + (4 * Math.Sin(y / First.Height * 2 * Math.PI)), y);

        var found = Registered(First, First.Warp(First.Width, First.Height, Gsd, Source), 0, 0);

        Assert.True(found.IsBent);
        var (x, y) = (500.0, First.Height / 4.0);
        var corner = _files.Corner;
        var place = found.ToEarlier(new MetricPoint(corner.EastMetres + (x * Gsd), corner.NorthMetres - (y * Gsd)));
        Assert.Equal(corner.EastMetres + ((x + 4) * Gsd), place.EastMetres, 0.3);
    }

    [Fact]
    public void Register_PartOfThePlaceInAnotherFrame_FindsTheShift()
    {
        // The neighbouring zone's frame is turned by more than a degree here.
        var frame = CoordinateSystems.Get(4548).Frame!; // projected, so it has one
        var corner = _files.Corner;
        var place = LocalFrame.For(FlightFiles.Origin).ToLonLat(corner);
        var start = frame.ToMetric(place);
        (double X, double Y) Source(double x, double y)
        {
            var at = LocalFrame.For(FlightFiles.Origin).ToMetric(frame.ToLonLat(new MetricPoint(start.EastMetres + (x * Gsd), start.NorthMetres - (y * Gsd))));
            return ((at.EastMetres - corner.EastMetres) / Gsd, (corner.NorthMetres - at.NorthMetres) / Gsd);
        }

        var part = First.Warp(700, 600, Gsd, Source);
        var later = _files.Write("later", part, eastMetres: 3, southMetres: 2, corner: start, epsg: 4548);

        var found = Assert.IsType<RegistrationOutcome.Registered>(Register(_files.Write("earlier", First), later)).Registration;

        Assert.Equal(Math.Sqrt(13), Math.Sqrt(Math.Pow(found.ShiftEastMetres, 2) + Math.Pow(found.ShiftNorthMetres, 2)), 0.1);
        Assert.Equal(0, found.RotationDegrees, 0.05);
    }

    [Fact]
    public void Register_WhiteCollarAroundBoth_IsNotTakenForGround()
    {
        Picture Collar(Picture picture, int wide) => picture.Paint((x, y) => x + y < wide || (picture.Width - x) + (picture.Height - y) < wide, 255);

        var found = Registered(Collar(First, 500), Collar(Place.Photograph(Gsd).Recolour(), 350), 2.5, -1.25);

        Assert.Equal(2.5, found.ShiftEastMetres, ToleranceMetres);
        Assert.Equal(-1.25, found.ShiftNorthMetres, ToleranceMetres);
    }

    [Fact]
    public void Register_AnotherPlace_RefusesAndCountsTheWindows()
    {
        var yard = DrawnPlace.Yard(seed: 77).Photograph(Gsd);
        var other = yard.Warp(yard.Width, yard.Height, Gsd, (x, y) => (yard.Width - (y * 1.1) - 30, x * 0.9));

        var refused = Assert.IsType<RegistrationOutcome.Refused>(Register(_files.Write("earlier", First), _files.Write("later", other)));

        Assert.Equal(RegistrationRefusal.NoAgreement, refused.Refusal);
        Assert.InRange(refused.AgreeingWindows, 0, refused.Windows / 2);
    }

    [Fact]
    public void Register_FarApart_RefusesForWantOfCommonGround()
    {
        var refused = Assert.IsType<RegistrationOutcome.Refused>(Register(_files.Write("earlier", First), _files.Write("later", First, eastMetres: 5000)));

        Assert.Equal(RegistrationRefusal.NoCommonGround, refused.Refusal);
    }

    [Fact]
    public void Register_WaterOnly_RefusesForWantOfEdges()
    {
        var water = new Picture(800, 800, [.. Enumerable.Repeat((byte)90, 800 * 800 * 3)], Gsd);

        var refused = Assert.IsType<RegistrationOutcome.Refused>(Register(_files.Write("earlier", water), _files.Write("later", water)));

        Assert.Equal(RegistrationRefusal.TooPlain, refused.Refusal);
    }

    [Fact]
    public void Register_OneThreadOrFour_SaysTheSame()
    {
        var (earlier, later) = (_files.Write("earlier", First), _files.Write("later", First.AddNoise(3, 10), eastMetres: 1.3));

        var one = Assert.IsType<RegistrationOutcome.Registered>(Register(earlier, later, threads: 1)).Registration;
        var four = Assert.IsType<RegistrationOutcome.Registered>(Register(earlier, later, threads: 4)).Registration;

        Assert.Equal(one.ShiftEastMetres, four.ShiftEastMetres);
        Assert.Equal(one.UncertaintyMetres, four.UncertaintyMetres);
        Assert.Equal(one.ToEarlier(_files.Corner), four.ToEarlier(_files.Corner));
    }

    private FlightRegistration Registered(Picture earlier, Picture later, double east, double north) =>
        Assert.IsType<RegistrationOutcome.Registered>(
            Register(_files.Write("earlier", earlier), _files.Write("later", later, eastMetres: east, southMetres: -north))).Registration;

    private static RegistrationOutcome Register(RasterFile earlier, RasterFile later, int threads = 2) =>
        FlightRegistrar.Register(earlier, later, new RegistrationOptions { Threads = threads }, CancellationToken.None);
}
