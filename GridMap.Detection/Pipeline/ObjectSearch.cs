using GridMap.Detection.DetectionModels;
using GridMap.Detection.Scenes;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Finds objects in a picture: candidate boxes of all passes, merged, with calibrated scores. Same result for any number of threads.</summary>
/// <param name="detector">The model.</param>
/// <param name="threads">Threads that run it.</param>
/// <param name="stripRows">Rows read at once.</param>
/// <param name="scenes">Takes what is said of the picture beside its boxes; null when nobody asks.</param>
internal sealed class ObjectSearch(OnnxDetector detector, int threads, int stripRows, SceneBuilder? scenes = null)
{
    /// <summary>Pictures whose largest pass is wider are searched in bands of this many of its columns, so that memory stays bounded.</summary>
    public const int BandPixels = 32_768;

    /// <summary>Every object found, by falling score; scores below the thresholds are left out.</summary>
    public async Task<IReadOnlyList<FoundBox>> RunAsync(
        IPixelWindows windows, double? gsdMetres, IReadOnlyDictionary<ObjectClass, double> thresholds, IProgress<double>? progress, CancellationToken cancellation)
    {
        var passes = SearchPass.For(detector.Manifest, gsdMetres);
        var found = await FindAsync(windows, passes, new ScoreScale(detector.Manifest, thresholds, gsdMetres), progress, cancellation);
        found.Sort(FoundBox.ByScore);
        return [.. RivalClaims.Settle(found)];
    }

    /// <summary>What is reported of all bands, merged, in source pixels. What merging needs is held for a part of one band, or for what lies at their edges.</summary>
    private async Task<List<FoundBox>> FindAsync(
        IPixelWindows windows, IReadOnlyList<SearchPass> passes, ScoreScale scale, IProgress<double>? progress, CancellationToken cancellation)
    {
        var overlap = (int)Math.Ceiling(2 * detector.Manifest.Input.OverlapPixels / passes.Min(pass => pass.Factor));
        var bandPixels = (int)(BandPixels / Math.Max(1, passes.Max(pass => pass.Factor)));
        var bands = TileSpan.Cut(windows.Width, Math.Max(bandPixels, 2 * overlap), overlap, multipleOf: 1, stride: 64, isSizeFree: true);
        var seam = overlap / 16.0;
        var buffers = new FeedBuffers();
        var merger = new BoxMerger(detector.Manifest, passes);
        var (found, open) = (new List<FoundBox>(), new List<Candidate>());
        for (var i = 0; i < bands.Length; i++)
        {
            var (band, before) = (bands[i], i);
            var candidates = await new BandSearch(detector, windows, threads, stripRows, scale, buffers, scenes).RunAsync(
                new SearchBand(i, band.Start, band.Size), passes,
                rows => progress?.Report((before + ((double)rows / windows.Height)) / bands.Length), cancellation);
            candidates.RemoveAll(candidate => !IsOwn(candidate, band, seam));
            var (settled, edge) = merger.MergeSettled(
                candidates, left: i == 0 ? double.NegativeInfinity : bands[i - 1].Start + bands[i - 1].Size, right: i == bands.Length - 1 ? double.PositiveInfinity : bands[i + 1].Start);
            Report(settled, passes, scale, found);
            open.AddRange(edge);
            if (bands.Length > 1)
            {
                ReturnMemory();
            }
        }

        if (bands.Length > 1)
        {
            // A large picture has many objects, and what follows needs room for them.
            detector.ReturnMemory();
            ReturnMemory();
        }

        Report(merger.Merge(open), passes, scale, found);
        return found;
    }

    /// <summary>Keeps of merged candidates what is reported, and where tanks may be for the scenes.</summary>
    private void Report(IEnumerable<Candidate> merged, IReadOnlyList<SearchPass> passes, ScoreScale scale, List<FoundBox> found)
    {
        foreach (var candidate in merged)
        {
            if (scale.ClassOf(candidate.Class) is not { } @class)
            {
                continue;
            }

            var score = scale.Calibrate(candidate.Class, candidate.Score, Math.Max(candidate.Box.Width, candidate.Box.Height));
            if (@class is ObjectClass.Tank && score >= ScoreScale.FaintestTelling)
            {
                scenes?.Add(candidate.Box, score);
            }

            if (scale.IsReported(@class, score))
            {
                found.Add(new FoundBox(@class, score, candidate.Box, passes[candidate.Pass], candidate.Outline, candidate.Colour));
            }
        }
    }

    /// <summary>A band leaves tens of megabytes behind that nobody needs; left alone, the collector lets the next one grow beside them.</summary>
    private static void ReturnMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>A little more than its own: a box of both bands is merged, a box of none would be lost.</summary>
    private static bool IsOwn(Candidate candidate, TileSpan band, double seam)
    {
        var centre = candidate.Box.Left + (candidate.Box.Width / 2);
        return centre >= band.CoreFrom - seam && centre <= band.CoreTo + seam;
    }
}
