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
        var manifest = detector.Manifest;
        var passes = SearchPass.For(manifest, gsdMetres);
        var scale = new ScoreScale(manifest, thresholds);
        var candidates = await FindCandidatesAsync(windows, passes, scale, progress, cancellation);
        var objects = (
            from candidate in candidates
            let @class = scale.ClassOf(candidate.Class)
            where @class is not null
            let score = scale.Calibrate(candidate.Class, candidate.Score)
            orderby score descending
            select new FoundBox(@class.Value, score, candidate.Box, passes[candidate.Pass], candidate.Outline, candidate.Colour)).ToList();
        scenes?.SetTanks(objects.Where(box => box.Class is ObjectClass.Tank).Select(box => (box.Box, box.Score)));
        return [.. RivalClaims.Settle(objects.Where(box => scale.IsReported(box.Class, box.Score)))];
    }

    /// <summary>Candidates of all bands, merged, in source pixels. What merging needs is held for a part of one band, or for what lies at their edges.</summary>
    private async Task<List<Candidate>> FindCandidatesAsync(
        IPixelWindows windows, IReadOnlyList<SearchPass> passes, ScoreScale scale, IProgress<double>? progress, CancellationToken cancellation)
    {
        var overlap = (int)Math.Ceiling(2 * detector.Manifest.Input.OverlapPixels / passes.Min(pass => pass.Factor));
        var bandPixels = (int)(BandPixels / Math.Max(1, passes.Max(pass => pass.Factor)));
        var bands = TileSpan.Cut(windows.Width, Math.Max(bandPixels, 2 * overlap), overlap, multipleOf: 1, stride: 64, isSizeFree: true);
        var seam = overlap / 16.0;
        var buffers = new FeedBuffers();
        var merger = new BoxMerger(detector.Manifest);
        var (candidates, open) = (new List<Candidate>(), new List<Candidate>());
        for (var i = 0; i < bands.Length; i++)
        {
            var (band, before) = (bands[i], i);
            var found = await new BandSearch(detector, windows, threads, stripRows, scale, buffers, scenes).RunAsync(
                new SearchBand(i, band.Start, band.Size), passes,
                rows => progress?.Report((before + ((double)rows / windows.Height)) / bands.Length), cancellation);
            found.RemoveAll(candidate => !IsOwn(candidate, band, seam));
            var (settled, edge) = merger.MergeSettled(
                found, left: i == 0 ? double.NegativeInfinity : bands[i - 1].Start + bands[i - 1].Size, right: i == bands.Length - 1 ? double.PositiveInfinity : bands[i + 1].Start);
            candidates.AddRange(settled);
            open.AddRange(edge);
        }

        candidates.AddRange(merger.Merge(open));
        candidates.Sort(BoxMerger.ByScore);
        return candidates;
    }

    /// <summary>A little more than its own: a box of both bands is merged, a box of none would be lost.</summary>
    private static bool IsOwn(Candidate candidate, TileSpan band, double seam)
    {
        var centre = candidate.Box.Left + (candidate.Box.Width / 2);
        return centre >= band.CoreFrom - seam && centre <= band.CoreTo + seam;
    }
}
