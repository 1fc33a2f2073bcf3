using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;
using GridMap.Detection.Pipeline;

namespace GridMap.Cli.Promote;

/// <summary>Labelled pictures that models are compared on.</summary>
internal sealed class FrozenSet(TruthSet truth, string folder, double? gsdMetres, int threads)
{
    /// <summary>Everything a model finds in them, down to its own candidate threshold.</summary>
    public Task<List<ScoredBox>> RunAsync(ModelFolder model, TextWriter errors, CancellationToken cancellation) =>
        ProgressLine.RunAsync(errors, $"{model.Manifest.Name} {model.Manifest.Version}", truth.Images.Count, "pictures", async progress =>
        {
            using var loaded = OnnxDetector.Load(model);
            var detector = new OrthophotoDetector(loaded, TimeProvider.System);
            var found = new List<ScoredBox>();
            for (var index = 0; index < truth.Images.Count; index++)
            {
                var image = truth.Images[index];
                var settings = new DetectionSettings { MinimumScore = 0, Threads = threads, GsdMetres = image.GsdMetres ?? gsdMetres };
                var report = await detector.DetectAsync(PathOf(image), settings, null, cancellation);
                if ((report.Width, report.Height) != (image.Width, image.Height))
                {
                    throw new CommandFailure($"{PathOf(image)}: the picture is {report.Width} × {report.Height}, but {truth.Path} says {image.Width} × {image.Height}.");
                }

                found.AddRange(report.Objects.Select(item => new ScoredBox(image.FileName, ClassNames.Of(item.Class), item.PixelBox, item.Score)));
                progress?.Report((index + 1.0) / truth.Images.Count);
            }

            return found;
        });

    private string PathOf(TruthImage image)
    {
        var path = Path.Combine(folder, image.FileName);
        return File.Exists(path) ? path : throw new CommandFailure($"{path}: {truth.Path} lists this picture, and it is not there.");
    }
}
