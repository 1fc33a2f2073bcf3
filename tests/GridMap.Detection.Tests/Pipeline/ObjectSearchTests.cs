using System.Text.Json.Nodes;
using CsCheck;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class ObjectSearchTests : IDisposable
{
    private static readonly Dictionary<ObjectClass, double> Thresholds = new() { [ObjectClass.Tank] = 0.3, [ObjectClass.Structure] = 0.3 };
    private readonly DiscModel _model = new();
    private readonly OnnxDetector _detector;

    public ObjectSearchTests() => _detector = _model.Load();

    public void Dispose()
    {
        _detector.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task RunAsync_DiscsAcrossSeamsAtEveryOffset_AreEachFoundOnce()
    {
        // Tiles of 128 with an overlap of 32 put seams near 112, 208…; rows of discs walk over them pixel by pixel.
        var centres = Enumerable.Range(0, 40).SelectMany(i => new[] { (X: 92.0 + i, Y: 20.0 + (i * 24)), (X: 190.0 + i, Y: 20.0 + (i * 24)), (X: 30 + (i * 7.0), Y: 985.0) })
            .Where(centre => centre.Y < 970 || (int)(centre.X - 30) % 28 == 0).ToArray();

        var found = await Search(DiscPicture.Draw(320, 1010, centres), gsdMetres: 0.1, threads: 2);

        AssertSame(centres, found, tolerancePixels: 2.9);
    }

    [Fact]
    public Task RunAsync_DiscsOnSeamsAtAnyOffset_AreFoundOnceEach()
    {
        const int Side = 330;
        var manifest = _detector.Manifest;
        var seams = new PassGrid(Assert.Single(SearchPass.For(manifest, 0.1)), 0, Side, Side, manifest).Columns.Skip(1).Select(span => span.CoreFrom).ToArray();
        return Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20], Gen.Int[0, 25]).SampleAsync(
            async offset =>
            {
                var (across, down, along) = offset;
                // A disc on every crossing of two seams, and between the crossings on one seam of the two.
                var crossings = from x in seams from y in seams select (X: x + across, Y: y + down);
                var upright = from x in seams from y in Between(seams, Side) select (X: x + across, Y: y + along - 12);
                var level = from y in seams from x in Between(seams, Side) select (X: x + along - 12, Y: y + down);
                var centres = Apart(crossings.Concat(upright).Concat(level), leastPixels: 26);
                AssertSame(centres, await Search(DiscPicture.Draw(Side, Side, centres), gsdMetres: 0.1, threads: 1), tolerancePixels: 2.9);
            },
            iter: 150, threads: 1);
    }

    // This model knows places to 4 pixels of a pass only: boxes of different passes differ by more than those of a trained one.
    [Theory]
    [InlineData(0.45, 0.1)]
    [InlineData(0.25, 0.1, 0.12, 0.13)]
    public async Task RunAsync_DiscsLargerThanTheOverlap_AreFoundOnceEachInAnyPassesAtEveryOffset(double mergeIou, params double[] passes)
    {
        const int Side = 330;
        using var model = new DiscModel(overlapPixels: 8);
        model.Change(manifest => manifest["mergeIou"] = mergeIou);
        model.Change(manifest => manifest["passes"] = new JsonArray([.. passes.Select(gsd => new JsonObject { ["gsdMetres"] = gsd, ["classes"] = new JsonArray("tank") })]));
        using var detector = model.Load();
        var grids = SearchPass.For(detector.Manifest, 0.1).Select((pass, index) => new PassGrid(pass, index, Side, Side, detector.Manifest)).ToArray();
        Assert.Equal(passes.Length, grids.Length);
        var seams = grids.SelectMany(grid => grid.Columns.Skip(1).Select(span => span.CoreFrom * grid.ScaleX)).Order().ToArray();
        for (var offset = -14.0; offset <= 14; offset += 0.5)
        {
            // Every seam of every pass, across and down, with a shift of its own along it.
            var upright = from x in seams from y in Between(seams, Side) select (X: x + offset, Y: y + (offset * 0.7));
            var level = from y in seams from x in Between(seams, Side) select (X: x - (offset * 0.6), Y: y + offset);
            var crossings = from x in seams from y in seams select (X: x + offset, Y: y - offset);
            var centres = Apart(crossings.Concat(upright).Concat(level).Where(centre => Math.Min(centre.X, centre.Y) > 8 && Math.Max(centre.X, centre.Y) < Side - 8), leastPixels: 28);

            var found = await new ObjectSearch(detector, threads: 1, stripRows: 256).RunAsync(DiscPicture.Draw(Side, Side, centres), 0.1, Thresholds, null, CancellationToken.None);

            AssertSame(centres, found, tolerancePixels: 3.9);
        }
    }

    [Fact]
    public Task RunAsync_GreyRim_GivesNothingAndTakesNothing() =>
        Gen.Select(Gen.Int[0, 90], Gen.Int[0, 90], Gen.Byte[1, 100], Gen.Int[0, 25]).SampleAsync(
            async rim =>
            {
                const int Inner = 250;
                var (across, down, level, shift) = rim;
                (double X, double Y)[] centres = [.. from x in Enumerable.Range(0, 7) from y in Enumerable.Range(0, 7) select (X: across + 22.0 + shift + (x * 29), Y: down + 20.0 + shift + (y * 30))];
                var (width, height) = (Inner + (2 * across), Inner + (2 * down));
                var rgb = new byte[width * height * 3];
                DiscPicture.Draw(width, height, centres).Read(0, 0, width, height, rgb, new byte[width * height]);
                for (var at = 0; at < width * height; at++)
                {
                    if (at % width < across || at % width >= across + Inner || at / width < down || at / width >= down + Inner)
                    {
                        rgb.AsSpan(at * 3, 3).Fill(level);
                    }
                }

                AssertSame(centres, await Search(new PixelPicture(width, height, rgb, null), gsdMetres: 0.1, threads: 1), tolerancePixels: 2.9);
            },
            iter: 60, threads: 1);

    [Fact]
    public Task RunAsync_AnyScatterOfDiscs_IsFoundOnceEach() =>
        Gen.Select(Gen.Int[150, 420], Gen.Int[150, 420], Gen.Int[0, 25], Gen.Int[0, 25])
            .SampleAsync(
                async size =>
                {
                    var (width, height, shiftX, shiftY) = size;
                    var centres = (from x in Enumerable.Range(0, 20) from y in Enumerable.Range(0, 20) select (X: 10.0 + shiftX + (x * 31), Y: 10.0 + shiftY + (y * 29)))
                        .Where(centre => centre.X < width - 8 && centre.Y < height - 8).ToArray();
                    AssertSame(centres, await Search(DiscPicture.Draw(width, height, centres), gsdMetres: 0.1, threads: 1), tolerancePixels: 2.9);
                },
                iter: 20, threads: 1);

    [Fact]
    public async Task RunAsync_AnyNumberOfThreadsAndStripHeight_GivesTheSame()
    {
        var centres = Enumerable.Range(0, 60).Select(i => (X: 15.0 + (i * 37 % 370), Y: 15.0 + (i * 61 % 370))).ToArray();
        var picture = DiscPicture.Draw(400, 400, centres);

        var one = await Search(picture, gsdMetres: 0.1, threads: 1, stripRows: 256);
        foreach (var (threads, stripRows) in new[] { (2, 256), (8, 256), (3, 1), (1, 77), (2, 1000) })
        {
            Assert.Equal(one.Select(box => (box.Class, box.Score, box.Box)), (await Search(picture, 0.1, threads, stripRows)).Select(box => (box.Class, box.Score, box.Box)));
        }
    }

    [Fact]
    public async Task RunAsync_PictureWiderThanABand_LosesAndDoublesNothingWhereBandsMeet()
    {
        var centres = Enumerable.Range(0, 90).Select(i => (X: 19_000.0 + (i * 23), Y: 30.0)).Append((X: 39_980, Y: 30)).Append((X: 20, Y: 30)).ToArray();

        var found = await Search(DiscPicture.Draw(40_000, 64, centres), gsdMetres: 0.1, threads: 2);

        AssertSame(centres, found, tolerancePixels: 2.9);
    }

    [Fact]
    public async Task RunAsync_FinerPicture_IsReducedToTheModelsScale()
    {
        (double X, double Y)[] centres = [(100, 100), (260, 300), (420, 150)];

        var found = await Search(DiscPicture.Draw(520, 420, centres, diameter: 3 * DiscModel.DiscPixels), gsdMetres: 0.1 / 3, threads: 2);

        AssertSame(centres, found, tolerancePixels: 9);
        Assert.All(found, box => Assert.Equal(3.0 * DiscModel.DiscPixels, box.Box.Width, tolerance: 0.1));
    }

    [Fact]
    public async Task RunAsync_UnknownScale_SearchesOverScalesAndMerges()
    {
        (double X, double Y)[] centres = [(60, 60), (150, 200)];

        var found = await Search(DiscPicture.Draw(300, 260, centres), gsdMetres: null, threads: 2);

        AssertSame(centres, found, tolerancePixels: 2.9);
    }

    [Theory]
    [InlineData("plainImageScales", """[{"scale":3.0}]""", null)]
    [InlineData("passes", """[{"gsdMetres":0.1,"classes":["tank"],"maxUpsampling":4}]""", 0.3)]
    public async Task RunAsync_DiscsSmallerThanTheModelKnows_AreFoundByEnlarging(string key, string json, double? gsdMetres)
    {
        (double X, double Y)[] centres = [(60, 60), (150, 200), (200, 96)];
        var picture = DiscPicture.Draw(250, 260, centres, diameter: DiscModel.DiscPixels / 3.0);
        Assert.Empty(await Search(picture, gsdMetres: 0.1, threads: 1));
        using var model = new DiscModel();
        model.Change(manifest => manifest[key] = JsonNode.Parse(json));
        using var detector = model.Load();

        var found = await new ObjectSearch(detector, threads: 2, stripRows: 64).RunAsync(picture, gsdMetres, Thresholds, null, CancellationToken.None);

        AssertSame(centres, found, tolerancePixels: 1);
        Assert.All(found, box => Assert.Equal(DiscModel.DiscPixels / 3.0, box.Box.Width, tolerance: 0.01));
    }

    [Fact]
    public async Task RunAsync_NothingThere_IsNotSearched()
    {
        var seen = DiscPicture.Draw(300, 300, [(60, 60), (200, 200)]);
        var rgb = new byte[300 * 300 * 3];
        seen.Read(0, 0, 300, 300, rgb, new byte[300 * 300]);

        Assert.Empty(await Search(new PixelPicture(300, 300, rgb, new byte[300 * 300]), gsdMetres: 0.1, threads: 1));
    }

    [Fact]
    public async Task RunAsync_FailingReader_TellsItsOwnFailure() =>
        Assert.Equal("row 256 is damaged", (await Assert.ThrowsAsync<IOException>(() => Search(new Damaged(), gsdMetres: 0.1, threads: 3))).Message);

    private Task<IReadOnlyList<FoundBox>> Search(IPixelWindows picture, double? gsdMetres, int threads, int stripRows = 256) =>
        new ObjectSearch(_detector, threads, stripRows).RunAsync(picture, gsdMetres, Thresholds, null, CancellationToken.None);

    /// <summary>Leaves out what comes too near to an earlier one: discs that touch are one bright spot to the model.</summary>
    private static (double X, double Y)[] Apart(IEnumerable<(double X, double Y)> centres, double leastPixels)
    {
        var kept = new List<(double X, double Y)>();
        foreach (var next in centres)
        {
            if (kept.TrueForAll(centre => Math.Max(Math.Abs(next.X - centre.X), Math.Abs(next.Y - centre.Y)) >= leastPixels))
            {
                kept.Add(next);
            }
        }

        return [.. kept];
    }

    /// <summary>Middles of the stretches between seams.</summary>
    private static IEnumerable<double> Between(double[] seams, int side) =>
        seams.Prepend(0).Zip(seams.Append(side), (from, to) => (from + to) / 2);

    private static void AssertSame((double X, double Y)[] centres, IReadOnlyList<FoundBox> found, double tolerancePixels)
    {
        Assert.Equal(centres.Length, found.Count);
        foreach (var (x, y) in centres)
        {
            Assert.Single(found, box =>
                Math.Abs(box.Box.Left + (box.Box.Width / 2) - x) <= tolerancePixels && Math.Abs(box.Box.Top + (box.Box.Height / 2) - y) <= tolerancePixels);
        }
    }

    private sealed class Damaged : IPixelWindows
    {
        public int Width => 600;

        public int Height => 600;

        public void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere)
        {
            isThere.Span.Fill(1);
            if (top > 0)
            {
                throw new IOException($"row {top} is damaged");
            }
        }
    }
}
