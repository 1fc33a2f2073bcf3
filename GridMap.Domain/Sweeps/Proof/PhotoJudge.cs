using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Judges which photos count for an area, and says of each of the others why it does not.</summary>
public sealed class PhotoJudge
{
    private readonly GroundFrame frame;
    private readonly Envelope bounds;
    private readonly ProofGround ground;
    private readonly PhotoTerms terms;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(DateTimeOffset, LonLat, int, double?), string> moments = [];
    private readonly PhotoTally tally = new();

    private PhotoJudge(ProofArea area, ProofGround ground, PhotoTerms terms)
    {
        (frame, this.ground, this.terms) = (area.Frame, ground, terms);
        bounds = new Envelope();
        foreach (var cell in area.Cells) bounds.ExpandToInclude(frame.ToMetric(cell.Shape).EnvelopeInternal);
    }

    /// <summary>Judges photos.</summary>
    /// <param name="photos">Every file of the folder, in any order.</param>
    /// <param name="area">The ground that the proof is about; it decides the frame.</param>
    /// <param name="ground">How high the ground lies.</param>
    /// <param name="terms">What the user vouches for.</param>
    public static PhotoSelection Select(IEnumerable<PhotoFacts> photos, ProofArea area, ProofGround ground, PhotoTerms terms)
    {
        ArgumentNullException.ThrowIfNull(photos);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(terms);
        var judge = new PhotoJudge(area, ground, terms);
        var (counted, inputs) = (new List<ProofPhoto>(), new List<ProofInput>());
        var sorted = photos.OrderBy(photo => photo.Path, FileOrder.Instance).ToList();
        // The best of the flight, before anything is refused.
        var sharpest = sorted.Where(photo => photo.EdgeLoss is > 0).GroupBy(photo => photo.CameraLabel).ToDictionary(group => group.Key, group => group.Max(photo => photo.EdgeLoss!.Value)); // filtered
        foreach (var photo in sorted)
        {
            var (view, refused) = judge.Judge(photo);
            inputs.Add(new ProofInput(photo.Name, photo.Sha256, photo.TakenAt, refused));
            if (view is null) continue;
            counted.Add(new ProofPhoto
            {
                Name = photo.Path,
                View = view,
                TakenAt = photo.TakenAt,
                Camera = photo.CameraLabel,
                Sharpness = photo.EdgeLoss is { } loss && sharpest.TryGetValue(photo.CameraLabel, out var best) ? loss / best : null,
                WellExposedFraction = photo.WellExposedFraction,
            });
        }

        return new PhotoSelection(counted, [.. inputs.OrderBy(input => input.Name, FileOrder.Instance)], [.. judge.tally.Remarks(sorted), .. judge.HeightRemarks(sorted)]);
    }

    private (PhotoView? View, Phrase? Refused) Judge(PhotoFacts photo)
    {
        if (photo.Fault is { } fault) return (null, fault);
        if (!names.TryAdd(photo.Sha256, photo.Name)) return (null, Phrase.Of("sweep.proofCopy", ("other", names[photo.Sha256])));
        if (photo.IsThermal) return (null, Phrase.Of("sweep.proofThermal"));
        if (photo.Position is not { } position) return (null, Phrase.Of("sweep.proofNoPosition"));
        if (photo.TakenAt is { } moment && !moments.TryAdd((moment, position, photo.WidthPixels, photo.FocalMillimetres), photo.Name))
        {
            return (null, Phrase.Of("sweep.proofSameMoment", ("other", moments[(moment, position, photo.WidthPixels, photo.FocalMillimetres)])));
        }

        var (camera, isRounded) = PhotoLens.Find(photo, terms.Cameras);
        if (camera is null) return (null, Phrase.Of("sweep.proofNoLens", ("model", photo.Model ?? "?")));
        var told = photo.Gimbal ?? photo.Aircraft?.LookingOutOfTheBelly();
        if (told is null && !terms.IsNadirAssumed) return (null, Phrase.Of("sweep.proofNoAttitude"));
        if (told is null) camera = WhicheverWayTurned(camera);
        var attitude = told ?? new PhotoAttitude(YawDegrees: 0, PitchDegrees: -90, RollDegrees: 0);
        var (height, isAltitude, noHeight) = ground.HeightOf(photo);
        if (noHeight is not null) return (null, noHeight);
        var at = frame.ToMetric(position);
        var pose = new PhotoPose(at, height, attitude.YawDegrees + MeridianDegrees(position, at), attitude.PitchDegrees, attitude.RollDegrees);
        if (PhotoFootprint.Find(camera, pose with { HeightMetres = 1 }, groundMetres: 0) is null) return (null, Phrase.Of("sweep.proofHorizon", ("pitchDegrees", attitude.PitchDegrees)));
        if (FindRefusal(camera, pose) is { } refusal) return (null, refusal);
        tally.Count(photo, isRounded, isAltitude);
        return (new PhotoView(camera, pose), null);
    }

    private Phrase? FindRefusal(SweepCamera camera, PhotoPose pose)
    {
        var below = ground.At(pose.Position);
        if (double.IsNaN(below)) below = ground.At(new MetricPoint(bounds.Centre.X, bounds.Centre.Y));
        if (pose.HeightMetres <= below) return Phrase.Of("sweep.proofBelowGround", ("heightMetres", pose.HeightMetres - below));
        if (double.IsNaN(below) || PhotoFootprint.Find(camera, pose, below) is not { } corners) return null;
        var shown = new Envelope();
        foreach (var corner in corners) shown.ExpandToInclude(corner.EastMetres, corner.NorthMetres);
        // On hills the corners lie elsewhere, by as much again at most.
        if (ground.Terrain is not null) shown.ExpandBy(Math.Max(shown.Width, shown.Height));
        return shown.Intersects(bounds) ? null : Phrase.Of("sweep.proofElsewhere", ("distanceMetres", Math.Round(shown.Distance(bounds))));
    }

    /// <summary>The square that a picture shows whichever way it is turned about its middle.</summary>
    private static SweepCamera WhicheverWayTurned(SweepCamera camera)
    {
        var share = Math.Min(camera.SensorWidthMillimetres, camera.UsedHeightMillimetres) / Math.Sqrt(2) / camera.SensorWidthMillimetres;
        var side = (int)Math.Floor(camera.ImageWidthPixels * share);
        var millimetres = camera.SensorWidthMillimetres * side / camera.ImageWidthPixels;
        return camera with { SensorWidthMillimetres = millimetres, SensorHeightMillimetres = millimetres, ImageWidthPixels = side, ImageHeightPixels = side };
    }

    /// <summary>Where true north lies in the frame, clockwise from the frame's own.</summary>
    private double MeridianDegrees(LonLat position, MetricPoint at)
    {
        var north = frame.ToMetric(position with { Latitude = position.Latitude + 1e-4 });
        return double.RadiansToDegrees(Math.Atan2(north.EastMetres - at.EastMetres, north.NorthMetres - at.NorthMetres));
    }

    /// <summary>Altitudes above the ellipsoid and a terrain above the sea do not fit: then the take-off point would lie beneath or above all ground that was flown over.</summary>
    private IEnumerable<Phrase> HeightRemarks(List<PhotoFacts> photos)
    {
        const double Fitting = 10;
        if (ground.Terrain is not { } terrain || ground.TakeOff is not null) yield break;
        var (lowest, highest, starts) = (double.PositiveInfinity, double.NegativeInfinity, new List<double>());
        foreach (var photo in photos)
        {
            if (photo is not { Position: { } position, AltitudeMetres: { } altitude, AboveTakeOffMetres: { } above }) continue;
            if (terrain.FindHeight(frame.ToMetric(position)) is not { } below) continue;
            (lowest, highest) = (Math.Min(lowest, below), Math.Max(highest, below));
            starts.Add(altitude - above);
        }

        if (Spread.Of(starts) is { Median: var start } && (start < lowest - Fitting || start > highest + Fitting))
        {
            yield return Phrase.Of("sweep.proofHeightsDisagree", ("takeOffMetres", start), ("lowestMetres", lowest), ("highestMetres", highest));
        }
    }
}
