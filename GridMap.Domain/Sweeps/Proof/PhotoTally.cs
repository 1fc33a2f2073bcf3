using System.Globalization;
using System.Text.RegularExpressions;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Counts what is to be said of photos as a whole.</summary>
internal sealed partial class PhotoTally
{
    private static readonly TimeSpan BetweenFlights = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SameSecond = TimeSpan.FromSeconds(1);

    private int counted, approximate, rounded, altitudes, fixedCameras, turned, zones, timeless;

    public void Count(PhotoFacts photo, bool isRounded, bool isAltitude)
    {
        counted++;
        // Fixed, and by its own word to five centimetres; anything else may be metres off.
        if (!(photo.RtkFlag == 50 && photo.RtkDeviationMetres is null or < 0.05)) approximate++;
        if (isRounded) rounded++;
        if (isAltitude) altitudes++;
        if (photo.Gimbal is null && photo.Aircraft is not null) fixedCameras++;
        if (photo.Gimbal is null && photo.Aircraft is null) turned++;
        if (photo.IsZoneAssumed) zones++;
        if (photo.TakenAt is null) timeless++;
    }

    /// <summary>Remarks on the photos that counted, then on clocks and flights of all of them.</summary>
    /// <param name="photos">By path.</param>
    public IEnumerable<Phrase> Remarks(IReadOnlyList<PhotoFacts> photos)
    {
        foreach (var (key, count) in new[]
        {
            ("sweep.proofApproximate", approximate), ("sweep.proofRoundedLens", rounded), ("sweep.proofAltitudes", altitudes),
            ("sweep.proofFixedCamera", fixedCameras), ("sweep.proofNadirAssumed", turned), ("sweep.proofZoneAssumed", zones), ("sweep.proofNoTime", timeless),
        })
        {
            if (count > 0) yield return Phrase.Of(key, ("count", count), ("all", counted));
        }

        var flights = 0;
        var cameras = photos.Where(photo => photo.Fault is null).GroupBy(photo => photo.CameraLabel).ToList();
        foreach (var camera in cameras)
        {
            foreach (var jump in camera.GroupBy(photo => SeriesOf(photo.Path)).SelectMany(Jumps)) yield return jump;
            var times = camera.Select(photo => photo.TakenAt).OfType<DateTimeOffset>().Order().ToList();
            flights += 1 + times.Zip(times.Skip(1)).Count(pair => pair.Second - pair.First > BetweenFlights);
        }

        if (flights > 1) yield return Phrase.Of("sweep.proofFlights", ("flights", flights), ("cameras", cameras.Count));
    }

    /// <summary>Where the clock runs back while the file numbers go on.</summary>
    private static IEnumerable<Phrase> Jumps(IEnumerable<PhotoFacts> series)
    {
        var timed = series.Where(photo => photo.TakenAt is not null).ToList();
        // Numbers that come twice are of two flights in one folder: then the names say the order.
        if (timed.DistinctBy(photo => NumberOf(photo.Path)).Count() == timed.Count) timed = [.. timed.OrderBy(photo => NumberOf(photo.Path))];
        foreach (var (before, photo) in timed.Zip(timed.Skip(1)))
        {
            var back = before.TakenAt!.Value - photo.TakenAt!.Value; // those without a time were left out
            if (back > SameSecond) yield return Phrase.Of("sweep.proofClockJump", ("photo", photo.Name), ("before", before.Name), ("minutes", back.TotalMinutes));
        }
    }

    /// <summary>A path without its number and without moments, which may be wrong themselves.</summary>
    private static string SeriesOf(string path) => Digits().Replace(path, match => match.Length >= 8 || match.Index == LastDigits(path)?.Index ? "#" : match.Value);

    private static long NumberOf(string path) => LastDigits(path) is { Length: <= 18 } found ? long.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    private static Match? LastDigits(string path) => Digits().Matches(path) is { Count: > 0 } found ? found[^1] : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
