using System.Globalization;
using System.Text.Json;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Scenes;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>Guards the shipped weights: what the model card claims must come out of the real pipeline, a little slack for other processors.</summary>
public sealed class ShippedModelTests
{
    private static readonly DetectionSettings Everything = new() { MinimumScore = 0.005, Threads = 2 };

    [SkippableFact]
    public async Task ShippedModel_RsodValidationPictures_FindsTheTanks()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var truth = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf("tanks", "rsod", "annotations.json")));
        var images = truth.RootElement.GetProperty("images").EnumerateArray()
            .Where(image => image.GetProperty("split").GetString() == "val" && image.GetProperty("source_class").GetString() == "oiltank")
            .ToDictionary(image => image.GetProperty("id").GetInt32(), image => image.GetProperty("file_name").GetString() ?? "");
        var boxes = truth.RootElement.GetProperty("annotations").EnumerateArray()
            .ToLookup(label => label.GetProperty("image_id").GetInt32(), label => Box(label.GetProperty("bbox")));

        var score = await ScoreAsync("tank", [.. images.Select(image =>
            (SharedData.PathOf("tanks", "rsod", "images", image.Value), (IReadOnlyList<TruthBox>)[.. boxes[image.Key].Select(box => new TruthBox("tank", box, IsCrowd: false))]))]);

        Assert.InRange(score, 0.92, 1.0);
    }

    [SkippableFact]
    public async Task ShippedModel_OrthophotoOfAnUnseenQuarter_FindsTheRoofs()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var truth = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf("orthophotos", "structures", "kampala_B.buildings.geojson")));
        var boxes = truth.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
            .Select(building => new TruthBox("structure", Inside(building.GetProperty("bbox_px")), IsCrowd: building.GetProperty("visible_fraction").GetDouble() < 0.3));

        var score = await ScoreAsync("structure", [(SharedData.PathOf("orthophotos", "structures", "kampala_B_z21.tif"), [.. boxes])]);

        Assert.InRange(score, 0.73, 1.0);
    }

    [SkippableFact]
    public async Task ShippedModel_AnyThreadsAndStripHeight_GivesTheSameBytes()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var detector = Load();
        using var raster = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "kampala_B_z21.tif"));
        var thresholds = Enum.GetValues<ObjectClass>().ToDictionary(@class => @class, _ => 0.005);

        var results = new List<string>();
        foreach (var (threads, stripRows) in new[] { (1, 256), (2, 256), (8, 256), (2, 1), (3, 97), (1, 4096) })
        {
            var scenes = new SceneBuilder(detector.Manifest);
            var found = await new ObjectSearch(detector, threads, stripRows, scenes).RunAsync(
                new RasterWindows(raster, threads), raster.Header.Georeference?.GsdMetres, thresholds, progress: null, CancellationToken.None);
            results.Add(string.Join('\n', found.Select(box => string.Create(
                CultureInfo.InvariantCulture, $"{box.Class} {box.Score:R} {box.Box.Left:R} {box.Box.Top:R} {box.Box.Width:R} {box.Box.Height:R} {box.Colour} {box.Pass.Factor:R} {box.Outline?.Kind} {string.Join(' ', box.Outline?.Ring ?? [])}")).Append(Describe(scenes.Finish()))));
        }

        Assert.NotEmpty(results[0]);
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(128)] // Not known for a collar: searched like ground.
    [InlineData(255)]
    public async Task ShippedModel_PictureWithinACollar_FindsNothingInItAndLosesNothing(byte level)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        const int frame = 200;
        const int far = frame + 100;
        using var raster = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "kampala_B_z21.tif"));
        var (width, height) = (raster.Header.Width, raster.Header.Height);
        var rgb = raster.ReadWindow(0, 0, width, height).Rgb;
        var path = Path.GetTempFileName();
        new TiffBuilder(width, height, 3).Placed(465_000, 3_850_000, 0.1, 4547).Pixels([.. rgb]).Write(Path.ChangeExtension(path, "alone"));
        for (var at = 0; at < width * height; at++)
        {
            var (column, row) = (at % width, at / width);
            if (column < frame || row < frame || column >= width - frame || row >= height - frame)
            {
                rgb.AsSpan(at * 3, 3).Fill(level);
            }
        }

        new TiffBuilder(width, height, 3).Placed(465_000, 3_850_000, 0.1, 4547).Pixels(rgb).Write(path);
        try
        {
            using var detector = Load();
            var report = await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(
                path, new DetectionSettings { OperatingPoint = "balanced", Threads = 2 }, null, CancellationToken.None);

            Assert.NotEmpty(report.Objects);
            Assert.All(report.Objects, found => Assert.True(
                found.PixelBox.Left + (found.PixelBox.Width / 2) >= frame && found.PixelBox.Left + (found.PixelBox.Width / 2) <= width - frame
                && found.PixelBox.Top + (found.PixelBox.Height / 2) >= frame && found.PixelBox.Top + (found.PixelBox.Height / 2) <= height - frame, $"{found.Class} at {found.PixelBox}"));
            // What is surely there and far from the collar is there with it as without it.
            var alone = await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(
                Path.ChangeExtension(path, "alone"), new DetectionSettings { MinimumScore = 0.6, Threads = 2 }, null, CancellationToken.None);
            var inner = alone.Objects.Where(found => found.PixelBox is var box
                && box.Left > far && box.Top > far && box.Left + box.Width < width - far && box.Top + box.Height < height - far).ToArray();
            Assert.NotEmpty(inner);
            Assert.All(inner, found => Assert.Contains(report.Objects, other => other.Class == found.Class && Iou(other.PixelBox, found.PixelBox) > 0.5));
        }
        finally
        {
            File.Delete(path);
            File.Delete(Path.ChangeExtension(path, "alone"));
        }
    }

    [SkippableTheory]
    [InlineData(2.5)] // To some 0.03 m, where JPEG blocks are decoded at half their size.
    [InlineData(1.75)] // To a little finer than half the finest pass: what is left to average is the least even.
    public async Task ShippedModel_FineJpegOrthophoto_ScoresAsWithAllItsPixelsDecoded(double enlarged)
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        var path = Path.GetTempFileName();
        var wholePath = Path.ChangeExtension(path, "whole");
        try
        {
            double gsd;
            using (var raster = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "kampala_B_z21.tif")))
            {
                gsd = raster.Header.Georeference!.GsdMetres / enlarged; // It is placed.
                var side = (int)(raster.Header.Width * enlarged);
                JpegTiff.Write(path, side, side, raster.ReadScaled(0, 0, 1 / enlarged, side, side).Rgb, blockPixels: 256);
            }

            using (var fine = RasterFile.Open(path))
            {
                Assert.Equal(2, new RasterWindows(fine, threads: 1, step: 0.1 / gsd).Reduction);
                new TiffBuilder(fine.Header.Width, fine.Header.Height, 3).Pixels(fine.ReadWindow(0, 0, fine.Header.Width, fine.Header.Height).Rgb).Write(wholePath);
            }

            using var truth = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.PathOf("orthophotos", "structures", "kampala_B.buildings.geojson")));
            var boxes = truth.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))
                .Select(building => (Box: Inside(building.GetProperty("bbox_px")), IsCrowd: building.GetProperty("visible_fraction").GetDouble() < 0.3))
                .Select(one => new TruthBox("structure", new(one.Box.Left * enlarged, one.Box.Top * enlarged, one.Box.Width * enlarged, one.Box.Height * enlarged), one.IsCrowd)).ToArray();

            var whole = await ScoreAsync("structure", [(wholePath, boxes)], gsd);
            var reduced = await ScoreAsync("structure", [(path, boxes)], gsd);

            // One of the 92 buildings is 0.011.
            Assert.True(reduced >= whole - 0.02, $"average precision {reduced:0.0000}, {whole:0.0000} with all pixels decoded");
        }
        finally
        {
            File.Delete(path);
            File.Delete(wholePath);
        }
    }

    private static string Describe(SceneScores scenes) => string.Join('\n', Enumerable.Range(0, 64).Select(i =>
    {
        var (left, top) = (i % 8 * 128.0, i / 8 * 128.0);
        var score = scenes.In([[new(left, top), new(left + 128, top), new(left + 128, top + 128), new(left, top + 128)]]);
        return string.Create(CultureInfo.InvariantCulture, $"{score.Map:R} {score.Tank:R}");
    }).Append($"{scenes.Whole}"));

    private static OnnxDetector Load() => OnnxDetector.Load(ModelFolder.Open(Path.Combine(RepositoryRoot(), "detection-models", ModelFolder.DefaultName)));

    private static async Task<double> ScoreAsync(string category, IReadOnlyList<(string Path, IReadOnlyList<TruthBox> Boxes)> pictures, double? gsdMetres = null)
    {
        using var detector = Load();
        var search = new OrthophotoDetector(detector, TimeProvider.System);
        var images = new List<TruthImage>();
        var found = new List<ScoredBox>();
        foreach (var (path, boxes) in pictures)
        {
            var report = await search.DetectAsync(path, Everything with { GsdMetres = gsdMetres }, progress: null, CancellationToken.None);
            var name = Path.GetFileName(path);
            images.Add(new TruthImage(name, report.Width, report.Height, boxes));
            found.AddRange(report.Objects.Select(item => new ScoredBox(name, ClassNames.Of(item.Class), item.PixelBox, item.Score)));
        }

        return Assert.Single(DetectionJudge.Judge(images, found, [category], new EvaluationOptions { Rounds = 0 })).AveragePrecision ?? 0;
    }

    private static double Iou(PixelBox one, PixelBox other)
    {
        var width = Math.Min(one.Left + one.Width, other.Left + other.Width) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Top + one.Height, other.Top + other.Height) - Math.Max(one.Top, other.Top);
        var common = Math.Max(0, width) * Math.Max(0, height);
        return common / ((one.Width * one.Height) + (other.Width * other.Height) - common);
    }

    private static PixelBox Box(JsonElement box) => new(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());

    /// <summary>The labels give corners, also outside the picture of 1024 × 1024 pixels.</summary>
    private static PixelBox Inside(JsonElement corners)
    {
        var (left, top) = (Math.Max(0, corners[0].GetDouble()), Math.Max(0, corners[1].GetDouble()));
        return new(left, top, Math.Min(1024, corners[2].GetDouble()) - left, Math.Min(1024, corners[3].GetDouble()) - top);
    }

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GridMap.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("GridMap.sln was not found above the tests.");
    }
}
