using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Synthesis;
using GridMap.Domain.Geo;

namespace GridMap.Benchmarks;

/// <summary>Peak resident memory of the whole process while a very large orthophoto is searched.</summary>
internal static class DetectionMemory
{
    // What a drone at 100 m brings home.
    private const double GsdMetres = 0.03;

    public static async Task<int> RunAsync(string? model, double gigapixels)
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-benchmark-").FullName;
        try
        {
            var scene = SceneSynthesizer.Write(
                new SceneOptions(7, WidthMetres: 200, HeightMetres: 200, GsdMetres: 0.10, new LonLat(113.62, 34.75)), folder, null, CancellationToken.None);
            var side = (int)Math.Sqrt(gigapixels * 1e9);
            var large = Path.Combine(folder, "large.tif");
            LargePicture.Write(scene.ImagePath, large, side, GsdMetres);
            var before = Machine.PeakResidentMegabytes();
            using var detector = OnnxDetector.Load(ModelFolder.Open(model is null or "-" ? ModelFolder.DefaultName : model));
            Console.WriteLine($"{Machine.Describe()}; {detector.Manifest.Name} {detector.Manifest.Version}; {side} × {side} pixels at {GsdMetres} m, file {new FileInfo(large).Length / 1e6:0} MB; peak before {before:0} MB");
            var report = await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(large, new DetectionSettings { Threads = 2 }, new TenthsPrinted(), CancellationToken.None);
            Console.WriteLine($"{report.Megapixels / 1000:0.0} gigapixels in {report.Seconds:0} s ({report.Megapixels / report.Seconds:0.0} MP/s), {report.Objects.Count} objects; peak resident {Machine.PeakResidentMegabytes():0} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Tells what holds the memory, now and then: growth shows before the end.</summary>
    private sealed class TenthsPrinted : IProgress<double>
    {
        private int _tenths;

        public void Report(double value)
        {
            if ((int)(value * 10) <= _tenths)
            {
                return;
            }

            _tenths = (int)(value * 10);
            var heap = GC.GetGCMemoryInfo();
            Console.WriteLine($"{value:0.0}: resident {Environment.WorkingSet / 1e6:0} MB, peak {Machine.PeakResidentMegabytes():0} MB, managed heap {GC.GetTotalMemory(forceFullCollection: false) / 1e6:0} MB, of it committed {heap.TotalCommittedBytes / 1e6:0} MB and fragmented {heap.FragmentedBytes / 1e6:0} MB at the last collection");
        }
    }
}
