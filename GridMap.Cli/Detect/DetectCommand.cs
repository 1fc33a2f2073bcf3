using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;

namespace GridMap.Cli.Detect;

/// <summary><c>gridmap detect</c>.</summary>
internal static class DetectCommand
{
    private static readonly Argument<string[]> Inputs = new("INPUT") { Description = "GeoTIFF, plain JPEG/PNG/TIFF/WebP, or a folder of them.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };
    private static readonly Option<string> Model = new("--model") { Description = "Model by name, or the path of its folder.", DefaultValueFactory = _ => ModelFolder.DefaultName };
    private static readonly Option<string?> Format = new("--format") { Description = "geojson, coco or csv; without it, what the name of the file suggests." };
    private static readonly Option<double?> Gsd = new("--gsd") { Description = "Ground sampling distance in metres per pixel, where the file does not say it." };
    private static readonly Option<double?> MinimumScore = new("--min-score") { Description = "Least score kept, 0 to 1; without it, the thresholds of the operating point." };
    private static readonly Option<string> OperatingPoint = new("--operating-point", "--point") { Description = "Thresholds of the model: recall-first (look at more), balanced or precision-first (look at less).", DefaultValueFactory = _ => "balanced" };
    private static readonly Option<string?> Cells = new("--cells") { Description = "Grid cells (GeoJSON polygons, WGS 84): adds how much each is worth a look, its scene score." };
    private static readonly Option<string?> SceneOut = new("--scene-out") { Description = "File for the cells' scene scores (GeoJSON); without it they follow the detections in --out." };
    private static readonly Option<int> Threads = new("--threads") { Description = "Threads that run the model; the result is the same for any number.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<string> Provider = ProviderOption.Create();
    private static readonly Option<bool> Json = new("--json") { Description = "Print what was done as one JSON document." };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong(ResultFile.Formats);
        Require(Gsd, value => value is null or (> 0.001 and < 100), "lies between 0.001 and 100 metres per pixel");
        Require(MinimumScore, value => value is null or (>= 0 and <= 1), "lies between 0 and 1");
        Require(Threads, value => value is >= 1 and <= 256, "lies between 1 and 256");
        return new Command("detect", "Find tanks and structures in drone orthophotos and pictures.")
        {
            Inputs, Out, Model, Format, Gsd, MinimumScore, OperatingPoint, Cells, SceneOut, Threads, Provider, Json,
        }.Does(RunAsync);
    }

    private static void Require<T>(Option<T> option, Predicate<T?> isFine, string rule) => option.Validators.Add(result =>
    {
        if (!isFine(result.GetValueOrDefault<T>()))
        {
            result.AddError($"{option.Name} {rule}.");
        }
    });

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var pictures = PictureInput.Collect(arguments.GetRequiredValue(Inputs));
        var outPath = arguments.GetRequiredValue(Out);
        var settings = new DetectionSettings
        {
            GsdMetres = arguments.GetValue(Gsd),
            MinimumScore = arguments.GetValue(MinimumScore),
            OperatingPoint = arguments.GetRequiredValue(OperatingPoint),
            Threads = arguments.GetValue(Threads),
        };
        var format = arguments.GetValue(Format) ?? ResultFile.FormatOf(outPath);
        var (cellPath, scenePath) = (arguments.GetValue(Cells), arguments.GetValue(SceneOut));
        if (scenePath is null ? cellPath is not null && format is not "geojson" : cellPath is null)
        {
            await context.Errors.WriteLineAsync(scenePath is null
                ? $"--cells: {format} has no room for cells; give --scene-out a file for them."
                : "--scene-out: give the cells with --cells.");
            return GridMapCommand.WrongUsage;
        }

        var cells = cellPath is null ? [] : CellFile.Read(cellPath);
        using var model = OnnxDetector.Load(ModelFolder.Open(arguments.GetRequiredValue(Model)), arguments.Provider(Provider));
        if (settings.MinimumScore is null && !model.Manifest.OperatingPoints.ContainsKey(settings.OperatingPoint))
        {
            await context.Errors.WriteLineAsync(
                $"--operating-point {settings.OperatingPoint}: the model {model.Manifest.Name} has {string.Join(", ", model.Manifest.OperatingPoints.Keys)}.");
            return GridMapCommand.WrongUsage;
        }

        var results = await SearchAsync(context.Errors, new OrthophotoDetector(model, TimeProvider.System), pictures, settings, cancellation);
        foreach (var line in results.SelectMany(result => result.Failure is { } failure ? [failure] : result.Report?.Warnings.Select(warning => warning.Text) ?? []))
        {
            await context.Errors.WriteLineAsync(line);
        }

        if (results.All(result => result.Report is null))
        {
            return GridMapCommand.Failed;
        }

        var ranked = CellScenes.Rank(cells, results);
        ResultFile.Write(outPath, format, results, scenePath is null ? ranked : []);
        if (scenePath is not null)
        {
            CellScenes.WriteFile(scenePath, ranked, results);
        }

        await (arguments.GetValue(Json) ? TellJsonAsync(context.Output, outPath, results) : TellAsync(context.Output, outPath, results));
        return results.Any(result => result.Failure is not null) ? GridMapCommand.Failed : GridMapCommand.Done;
    }

    private static Task<List<PictureResult>> SearchAsync(
        TextWriter errors, OrthophotoDetector detector, IReadOnlyList<PictureInput> pictures, DetectionSettings settings, CancellationToken cancellation) =>
        ProgressLine.RunAsync(errors, "Searching", pictures.Count, pictures.Count == 1 ? "picture" : "pictures", async progress =>
        {
            var results = new List<PictureResult>();
            foreach (var picture in pictures)
            {
                var before = results.Count;
                var share = progress is null ? null : new ShareProgress(value => progress.Report((before + value) / pictures.Count));
                try
                {
                    results.Add(new PictureResult(picture, await detector.DetectAsync(picture.Path, settings, share, cancellation), null));
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    var message = failure.Message.ReplaceLineEndings(" ");
                    results.Add(new PictureResult(picture, null, message.Contains(picture.Path, StringComparison.Ordinal) ? message : $"{picture.Path}: {message}"));
                }
            }

            return results;
        });

    private static Task TellAsync(TextWriter output, string outPath, List<PictureResult> results)
    {
        var reports = results.Select(result => result.Report).OfType<DetectionReport>().ToArray();
        var (megapixels, seconds) = (reports.Sum(report => report.Megapixels), reports.Sum(report => report.Seconds));
        var objects = reports.SelectMany(report => report.Objects).CountBy(found => ClassNames.Of(found.Class)).OrderBy(count => count.Key, StringComparer.Ordinal);
        return output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{outPath}: {string.Join(", ", objects.Select(count => $"{count.Value} × {count.Key}").DefaultIfEmpty("nothing found"))} in {reports.Length} of {results.Count} pictures, {megapixels:0.0} megapixels, {seconds:0.0} s ({megapixels / Math.Max(seconds, 1e-9):0.0} MP/s)."));
    }

    private static Task TellJsonAsync(TextWriter output, string outPath, List<PictureResult> results) => output.WriteLineAsync(JsonSerializer.Serialize(
        new
        {
            @out = outPath,
            detections = results.Sum(result => result.Report?.Objects.Count ?? 0),
            megapixels = results.Sum(result => result.Report?.Megapixels ?? 0),
            seconds = results.Sum(result => result.Report?.Seconds ?? 0),
            files = results.Select(result => new
            {
                file = result.Picture.Name,
                detections = result.Report?.Objects.Count,
                gsdMetres = result.Report?.GsdMetres,
                sceneScore = result.Report?.Scenes.Whole.Value,
                error = result.Failure,
            }),
        },
        JsonSerializerOptions.Web));
}
