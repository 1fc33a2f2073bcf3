using System.Threading.Channels;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Synthesis;
using GridMap.Domain.Geo;

namespace GridMap.Benchmarks;

/// <summary>The whole pipeline on a file against ONNX Runtime alone on the same tiles, normalised and in memory; same model, same threads.</summary>
internal static class DetectionSpeed
{
    // A wide-area flight; a gigapixel and more is what one drone brings home in a day.
    private const double UsualGigapixels = 0.038;
    private const double UsualGsdMetres = 0.10;
    private const double FineGsdMetres = 0.03;
    private const double ManyGigapixels = 0.5;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string? model, int threads, double? gigapixels)
    {
        var sidePixels = (int)Math.Sqrt((gigapixels ?? UsualGigapixels) * 1e9);
        var isLarge = gigapixels >= ManyGigapixels;
        var gsdMetres = isLarge ? FineGsdMetres : UsualGsdMetres;
        var folder = Directory.CreateTempSubdirectory("gridmap-benchmark-").FullName;
        try
        {
            var scene = SceneSynthesizer.Write(
                new SceneOptions(7, WidthMetres: 200, HeightMetres: 200, UsualGsdMetres, new LonLat(113.62, 34.75)), folder, null, CancellationToken.None);
            var picture = Path.Combine(folder, "picture.tif");
            LargePicture.Write(scene.ImagePath, picture, sidePixels, gsdMetres);
            using var detector = OnnxDetector.Load(ModelFolder.Open(model is null or "-" ? ModelFolder.DefaultName : model));
            var megapixels = sidePixels * (double)sidePixels / 1e6;
            Console.WriteLine($"{Machine.Describe()}; {detector.Manifest.Name} {detector.Manifest.Version}, {threads} threads, {megapixels:0.0} megapixels at {gsdMetres} m");

            var tiles = await CutTilesAsync(detector, picture);
            var settings = new DetectionSettings { Threads = threads };
            var pipeline = new OrthophotoDetector(detector, TimeProvider.System);
            var costs = new List<(Cost Alone, Cost Whole)>();
            for (var round = isLarge ? 1 : 0; round <= Rounds; round++)
            {
                // One after the other, so that both meet the same neighbours, and in turn, so that what grows busier meets both alike; round zero warms up, which a
                // large picture does by itself.
                var first = round % 2 == 0 ? await Cost.OfAsync(() => RunAloneAsync(detector, tiles, threads)) : (Cost?)null;
                var whole = await Cost.OfAsync(() => pipeline.DetectAsync(picture, settings, null, CancellationToken.None));
                var alone = first ?? await Cost.OfAsync(() => RunAloneAsync(detector, tiles, threads));
                if (round > 0)
                {
                    costs.Add((alone, whole));
                }
            }

            Console.WriteLine($"by the clock: ONNX Runtime alone {Median(costs.Select(r => megapixels / r.Alone.Seconds)):0.00} MP/s, pipeline {Median(costs.Select(r => megapixels / r.Whole.Seconds)):0.00} MP/s, ratio {Median(costs.Select(r => r.Alone.Seconds / r.Whole.Seconds)):0.000}");
            Console.WriteLine($"by processor time (what others do on the machine does not count): alone {Median(costs.Select(r => megapixels / r.Alone.ProcessorSeconds)):0.00} MP a processor second, pipeline {Median(costs.Select(r => megapixels / r.Whole.ProcessorSeconds)):0.00}, ratio {Median(costs.Select(r => r.Alone.ProcessorSeconds / r.Whole.ProcessorSeconds)):0.000}; median of {Rounds} rounds, {tiles.Count} tiles");
            var pace = Median(costs.Select(r => megapixels / r.Whole.Seconds));
            Console.WriteLine($"ground: {pace * gsdMetres * gsdMetres * 3600:0.0} km² an hour at {gsdMetres} m a pixel");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<(float[] Input, int Width, int Height)>> CutTilesAsync(OnnxDetector detector, string path)
    {
        using var raster = RasterFile.Open(path);
        var passes = SearchPass.For(detector.Manifest, raster.Header.Georeference?.GsdMetres);
        var windows = new RasterWindows(raster, 1, SearchPass.StepOf(passes));
        var grids = passes.Select((pass, index) => new PassGrid(pass, index, windows.Width, windows.Height, detector.Manifest)).ToArray();
        var channel = Channel.CreateUnbounded<SearchTile>();
        await new TileFeed(windows, windows.StripRows, detector.Manifest.Input.PaddingColour(), new FeedBuffers()).RunAsync(0, windows.Width, grids, channel.Writer, rowsDone: null, CancellationToken.None);
        var tiles = new List<(float[], int, int)>();
        await foreach (var tile in channel.Reader.ReadAllAsync())
        {
            var (width, height) = (detector.PaddedSize(tile.Column.Size), detector.PaddedSize(tile.Row.Size));
            tiles.Add((detector.ToInput(tile.Rgb, tile.Column.Size, tile.Row.Size), width, height));
            tile.Return();
        }

        return tiles;
    }

    private static Task RunAloneAsync(OnnxDetector detector, List<(float[] Input, int Width, int Height)> tiles, int threads)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < tiles.Count; i = Interlocked.Increment(ref next))
            {
                detector.RunOnly(tiles[i].Input, tiles[i].Width, tiles[i].Height);
            }
        })));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
