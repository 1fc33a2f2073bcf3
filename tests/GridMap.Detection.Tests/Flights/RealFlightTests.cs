using GridMap.Detection.DetectionModels;
using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Flights.Registration;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Flights;

/// <summary>A real drone orthophoto against a shifted, recoloured, re-cut, resampled and compressed copy of itself.</summary>
public sealed class RealFlightTests : IDisposable
{
    private const int Side = 700;
    private const double EastMetres = 2.6;
    private const double SouthMetres = 1.7;
    private const double Coarser = 1.13;

    private readonly FlightFiles _files = new();

    public void Dispose() => _files.Dispose();

    [SkippableTheory]
    [InlineData("kampala_B_z21.tif")]
    [InlineData("zanzibar_A_z21.tif")]
    public async Task Find_ShippedModelOnACopyOfTheFlight_SeesNoChange(string name)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var earlier = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", name));
        var later = Copy(earlier, picture => picture);
        var registration = Register(earlier, later);
        using var detector = OnnxDetector.Load(ModelFolder.Open(Path.Combine(ShippedModelTests.RepositoryRoot(), "detection-models", ModelFolder.DefaultName)));
        var (before, _) = await FlightSearch.RunAsync(detector, earlier, "balanced", 2, TimeProvider.System, null, CancellationToken.None);
        var (after, _) = await FlightSearch.RunAsync(detector, later, "balanced", 2, TimeProvider.System, null, CancellationToken.None);

        var changes = ChangeFinder.Find(registration, earlier, later, before, after, new ComparisonOptions { Threads = 2 }, CancellationToken.None);

        Assert.InRange(changes.Count(change => change.Kind is ChangeKind.Same), 3, changes.Count);
        Assert.DoesNotContain(changes, change => change.IsChange);
    }

    [SkippableFact]
    public void Find_PatchesFromElsewherePasted_AreChangesAndNothingElseIs()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var earlier = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "kampala_B_z21.tif"));
        const int size = 64;
        var chance = new Random(2);
        var places = Enumerable.Range(0, 36).Select(i => (X: 20 + (i % 6 * 110) + chance.Next(20), Y: 20 + (i / 6 * 110) + chance.Next(20))).ToList();
        var later = Copy(earlier, picture =>
        {
            foreach (var (place, index) in places.Select((place, index) => (place, index)).Where(pair => pair.index % 2 == 0))
            {
                var from = places[(index + 7) % places.Count];
                picture = picture.Paste(picture.Cut(from.X, from.Y, size, size), place.X, place.Y);
            }

            return picture;
        });
        var objects = places.Select(place => new FlightObject(ObjectClass.Structure, 0.9, true, new PixelBox(place.X / Coarser, place.Y / Coarser, size / Coarser, size / Coarser))).ToList();

        var changes = ChangeFinder.Find(Register(earlier, later), earlier, later, [], objects, new ComparisonOptions { Threads = 2 }, CancellationToken.None);

        for (var index = 0; index < objects.Count; index++)
        {
            var change = Assert.Single(changes, change => change.Later == objects[index]);
            Assert.True(change.Kind == (index % 2 == 0 ? ChangeKind.Appeared : ChangeKind.DetectorDiffers) || (index % 2 == 0 && change.Kind is ChangeKind.Uncertain));
        }

        Assert.InRange(changes.Count(change => change.Kind is ChangeKind.Appeared), 0.8 * places.Count / 2, places.Count / 2);
    }

    [SkippableFact]
    public void Register_Copy_FindsTheShiftToAFractionOfAPixel()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var earlier = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "catanduanes_A_z21.tif"));
        var registration = Register(earlier, Copy(earlier, picture => picture));

        // Web Mercator's metres are longer than the ground's by the secant of the latitude.
        var stretch = earlier.Header.Georeference!.Transform.XPerColumn / earlier.Header.Georeference.GsdMetres; // placed, as all of these are
        Assert.Equal(EastMetres / stretch, registration.ShiftEastMetres, 0.03);
        Assert.Equal(-SouthMetres / stretch, registration.ShiftNorthMetres, 0.03);
    }

    private static FlightRegistration Register(RasterFile earlier, RasterFile later) => Assert.IsType<RegistrationOutcome.Registered>(
        FlightRegistrar.Register(earlier, later, new RegistrationOptions { Threads = 2 }, CancellationToken.None)).Registration;

    private RasterFile Copy(RasterFile earlier, Func<Picture, Picture> change)
    {
        var transform = earlier.Header.Transform!.Value; // placed, as all of these are
        var (left, top) = ((earlier.Header.Width - Side) / 2, (earlier.Header.Height - Side) / 2);
        var window = earlier.ReadWindow(left, top, Side, Side);
        var resampled = (int)(Side / Coarser);
        var picture = change(new Picture(Side, Side, window.Rgb, transform.XPerColumn))
            .Warp(resampled, resampled, transform.XPerColumn * Coarser, (x, y) => (x * Coarser, y * Coarser))
            .Recolour().AddNoise(seed: 11, levels: 5).Compress(75);
        var (x, y) = transform.ToGround(new PixelPoint(left, top));
        return _files.Write("later", picture, EastMetres, SouthMetres, new MetricPoint(x, y), epsg: 3857);
    }
}
