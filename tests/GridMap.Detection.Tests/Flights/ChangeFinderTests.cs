using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Flights.Registration;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Flights;

public sealed class ChangeFinderTests : IDisposable
{
    private const double Gsd = 0.2;
    private const double LaterGsd = 0.24;
    private const double EastMetres = 4.3;
    private const double SouthMetres = -2.7;

    private static readonly DrawnPlace Place = DrawnPlace.Yard(110, 100);
    private static readonly DrawnThing Tank = new(ObjectClass.Tank, 84, 85, 5, 5, 4, 1);
    private static readonly DrawnThing Shed = new(ObjectClass.Structure, 55, 30, 9, 6, 4, 0);

    private readonly FlightFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Find_NothingHappened_SaysTheSameOfEveryObject()
    {
        var changes = Compare(Place, Place);

        Assert.Equal(Place.Things.Count, changes.Count);
        Assert.All(changes, change => Assert.Equal(ChangeKind.Same, change.Kind));
    }

    [Fact]
    public void Find_TankBuilt_HasAppearedWhereItStands()
    {
        var changes = Compare(Place, Place.With(Tank));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal(ChangeKind.Appeared, change.Kind);
        Assert.Null(change.Earlier);
        Assert.Equal(5, change.LaterSizeMetres ?? 0, 0.1);
        var correlation = Assert.Single(change.Evidence, item => item.Signal is ChangeSignal.PictureCorrelation);
        Assert.True(correlation.Value < correlation.Limit && !correlation.SpeaksAgainst);
    }

    [Fact]
    public void Find_FlightsExchanged_AppearedIsGone()
    {
        var change = Assert.Single(Compare(Place.With(Tank), Place), change => change.Kind is not ChangeKind.Same);

        Assert.Equal(ChangeKind.Gone, change.Kind);
        Assert.Null(change.Later);
    }

    [Fact]
    public void Find_TankPutElsewhere_HasMovedSoFarAndThatWay()
    {
        var changes = Compare(Place.With(Tank), Place.With(Tank with { X = Tank.X - 9, Y = Tank.Y + 5 }));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal(ChangeKind.Moved, change.Kind);
        Assert.Equal(-9, change.MovedEastMetres ?? 0, 0.3);
        Assert.Equal(-5, change.MovedNorthMetres ?? 0, 0.3);
    }

    [Fact]
    public void Find_ShedPutElsewhere_HasMovedSoFarAndThatWay()
    {
        var changes = Compare(Place.With(Shed), Place.With(Shed with { X = Shed.X + 14, Y = Shed.Y - 1 }));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal((ChangeKind.Moved, ObjectClass.Structure), (change.Kind, change.Later?.Class));
        Assert.Equal(14, change.MovedEastMetres ?? 0, 0.3);
        Assert.Equal(1, change.MovedNorthMetres ?? 0, 0.3);
    }

    [Theory]
    [InlineData(5, 8, ChangeKind.Grown)]
    [InlineData(8, 5, ChangeKind.Shrunk)]
    public void Find_TankOfAnotherDiameter_HasGrownOrShrunk(double before, double after, ChangeKind expected)
    {
        var changes = Compare(Place.With(Tank with { Width = before, Height = before }), Place.With(Tank with { Width = after, Height = after }));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal((expected, ObjectClass.Tank), (change.Kind, change.Later?.Class));
        Assert.Equal(after, change.LaterSizeMetres ?? 0, 0.1);
    }

    [Fact]
    public void Find_ShedReplacedByAnotherOfItsOutline_IsTheSame()
    {
        // What the guide says it cannot tell: strips across instead of ribs along.
        var strips = Enumerable.Range(0, 4).Select(i => new DrawnThing(null, Shed.X, Shed.Y - 2.25 + (i * 1.5), Shed.Width, 1.5, Shed.HighMetres, i));

        var changes = Compare(Place.With(Shed), Place with { Things = [.. strips, .. Place.Things, Shed] });

        Assert.All(changes, change => Assert.Equal(ChangeKind.Same, change.Kind));
    }

    [Theory]
    [InlineData(1.0, 1.8, ChangeKind.Grown)]
    [InlineData(1.8, 1.0, ChangeKind.Shrunk)]
    public void Find_ShedLengthened_HasGrown(double before, double after, ChangeKind expected)
    {
        var changes = Compare(Place.With(Shed with { Width = Shed.Width * before }), Place.With(Shed with { Width = Shed.Width * after }));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal(expected, change.Kind);
        Assert.Equal(Math.Sqrt(9 * 6 * before), change.EarlierSizeMetres ?? 0, 0.1);
        Assert.Equal(Math.Sqrt(9 * 6 * after), change.LaterSizeMetres ?? 0, 0.1);
    }

    [Fact]
    public void Find_DetectorMissesWhatThePictureStillShows_IsNoChange()
    {
        var (earlier, later) = (Place.Objects(Gsd), Place.Objects(LaterGsd).Skip(3).ToList());

        var changes = Compare(Place, Place, earlier, later);

        Assert.Equal(3, changes.Count(change => change.Kind is ChangeKind.DetectorDiffers));
        Assert.All(changes, change => Assert.False(change.IsChange));
    }

    [Fact]
    public void Find_OtherFlightHasACandidateBelowTheOperatingPoint_IsNoChange()
    {
        var place = Place.With(Tank);
        var earlier = Place.Objects(Gsd).Append(Tank.ToObject(Gsd, 0.2) with { IsReported = false }).ToList();

        var change = Assert.Single(Compare(Place, place, earlier, place.Objects(LaterGsd)), change => change.Kind is not ChangeKind.Same);

        Assert.Equal(ChangeKind.Uncertain, change.Kind);
        Assert.Contains(change.Evidence, item => item is { Signal: ChangeSignal.OtherScore, Value: 0.2, SpeaksAgainst: true });
    }

    [Fact]
    public void Find_CandidatesOfBothFlights_AreNotReported()
    {
        var (earlier, later) = (Place.Objects(Gsd).Select(item => item with { IsReported = false }), Place.Objects(LaterGsd).Select(item => item with { IsReported = false }));

        Assert.Empty(Compare(Place, Place, [.. earlier], [.. later]));
    }

    [Fact]
    public void Find_BoxesWanderByATenth_IsNoChange()
    {
        var chance = new Random(4);
        FlightObject Wander(FlightObject item)
        {
            double By(double size) => size * 0.2 * (chance.NextDouble() - 0.5);
            var box = item.PixelBox;
            return item with { PixelBox = new PixelBox(box.Left + By(box.Width), box.Top + By(box.Height), box.Width + By(box.Width), box.Height + By(box.Height)) };
        }

        var changes = Compare(Place, Place, [.. Place.Objects(Gsd).Select(Wander)], [.. Place.Objects(LaterGsd).Select(Wander)]);

        Assert.All(changes, change => Assert.False(change.IsChange));
    }

    [Fact]
    public void Find_OnlyOneFlightSawTheGround_IsNotSeen()
    {
        var whole = Place.Photograph(Gsd);
        var part = Place.Photograph(Gsd).Cut(0, 0, whole.Width * 2 / 3, whole.Height);
        var seen = Place.Objects(Gsd).Where(item => item.PixelBox.Left + item.PixelBox.Width < part.Width).ToList();

        var changes = Compare(_files.Write("earlier", whole), _files.Write("later", part), Place.Objects(Gsd), seen);

        Assert.Contains(changes, change => change.Kind is ChangeKind.NotSeen);
        Assert.All(changes, change => Assert.False(change.IsChange));
    }

    [Fact]
    public void Find_OtherFlightTooCoarse_IsNotSeen()
    {
        var drum = new DrawnThing(ObjectClass.Tank, 84, 85, 1.5, 1.5, 1, 0);
        var place = Place.With(drum);
        var coarse = Place.Objects(0.4);

        var changes = Compare(_files.Write("earlier", Place.Photograph(0.4)), _files.Write("later", place.Photograph(Gsd)), coarse, place.Objects(Gsd));

        var change = Assert.Single(changes, change => change.Kind is not ChangeKind.Same);
        Assert.Equal(ChangeKind.NotSeen, change.Kind);
        Assert.Contains(change.Evidence, item => item.Signal is ChangeSignal.PixelsAcross && item.Value < item.Limit);
    }

    [Fact]
    public void Find_SameFootprintAnotherClass_IsNoChange()
    {
        var later = Place.Objects(LaterGsd).Select(item => item with { Class = item.Class is ObjectClass.Tank ? ObjectClass.Structure : ObjectClass.Tank }).ToList();

        var changes = Compare(Place, Place, Place.Objects(Gsd), later);

        Assert.All(changes, change => Assert.False(change.IsChange));
    }

    private IReadOnlyList<ObjectChange> Compare(DrawnPlace before, DrawnPlace after) => Compare(before, after, before.Objects(Gsd), after.Objects(LaterGsd));

    /// <summary>The later flight under another sun, by another camera, coarser, compressed and metres off.</summary>
    private IReadOnlyList<ObjectChange> Compare(DrawnPlace before, DrawnPlace after, IReadOnlyList<FlightObject> first, IReadOnlyList<FlightObject> second) => Compare(
        _files.Write("earlier", before.Photograph(Gsd)),
        _files.Write(
            "later", after.Photograph(LaterGsd, sunEast: 0.2, sunSouth: -0.8).Recolour().AddNoise(7, 6).Compress(70), eastMetres: EastMetres, southMetres: SouthMetres),
        first, second);

    private static IReadOnlyList<ObjectChange> Compare(
        Detection.Rasters.RasterFile earlier, Detection.Rasters.RasterFile later, IReadOnlyList<FlightObject> first, IReadOnlyList<FlightObject> second)
    {
        var registration = Assert.IsType<RegistrationOutcome.Registered>(
            FlightRegistrar.Register(earlier, later, new RegistrationOptions { Threads = 2 }, CancellationToken.None)).Registration;
        return ChangeFinder.Find(registration, earlier, later, first, second, new ComparisonOptions { Threads = 2 }, CancellationToken.None);
    }
}
