using System.Text.Json.Nodes;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

/// <summary>What a search holds does not grow with how much it enlarges, nor with what nobody asked for.</summary>
public sealed class BoundedSearchTests : IDisposable
{
    private readonly DiscModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task RunAsync_EnlargedEightTimes_ReadsBandsAnEighthAsWide()
    {
        _model.Change(manifest => manifest["plainImageScales"] = new JsonArray(8.0));
        using var detector = _model.Load();
        var picture = new Wide();

        await new ObjectSearch(detector, threads: 1, stripRows: 8).RunAsync(picture, gsdMetres: null, Thresholds(0.3), null, CancellationToken.None);

        Assert.InRange(picture.WidestRead * 8, 1, ObjectSearch.BandPixels);
    }

    [Theory]
    [InlineData(0.3, 1, 1)]
    [InlineData(0.99, 1, 0)] // A tank counts for scenes whatever its score; a roof that is not reported counts for nothing.
    public async Task RunAsync_BoxesBelowEveryThreshold_AreHeldOnlyOfTanks(double threshold, int tanks, int structures)
    {
        Assert.Equal(tanks, await CountCandidates(new JsonArray("tank", "structure"), threshold));
        Assert.Equal(structures, await CountCandidates(new JsonArray("structure", "tank"), threshold));
    }

    private async Task<int> CountCandidates(JsonArray classes, double threshold)
    {
        _model.Change(manifest => manifest["classes"] = classes);
        using var detector = _model.Load();
        var search = new BandSearch(detector, DiscPicture.Draw(100, 100, [(50, 50)]), threads: 1, stripRows: 64, new ScoreScale(detector.Manifest, Thresholds(threshold), gsdMetres: 0.1), new FeedBuffers());
        return (await search.RunAsync(new SearchBand(0, 0, 100), SearchPass.For(detector.Manifest, 0.1), _ => { }, CancellationToken.None)).Count;
    }

    private static Dictionary<ObjectClass, double> Thresholds(double all) => new() { [ObjectClass.Tank] = all, [ObjectClass.Structure] = all };

    private sealed class Wide : IPixelWindows
    {
        public int Width => 10_000;

        public int Height => 8;

        public int WidestRead { get; private set; }

        public void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere)
        {
            WidestRead = Math.Max(WidestRead, width);
            isThere.Span.Clear();
        }
    }
}
