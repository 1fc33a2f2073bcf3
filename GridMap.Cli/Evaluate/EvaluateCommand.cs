using System.CommandLine;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Evaluate;

/// <summary><c>gridmap evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<string> Truth = new("--truth") { Description = "COCO label file.", Required = true };
    private static readonly Option<string> Detections = new("--detections") { Description = "What was found: a results array, GeoJSON or CSV, as `gridmap detect --min-score 0` writes them.", Required = true };
    private static readonly Option<string?> Against = new("--against") { Description = "Another such file, of the model in use on the same pictures: says class by class whether the first is better." };
    private static readonly Option<bool> RequireBetter = new("--require-better") { Description = "With --against: exit code 1 unless the first may take the other's place." };
    private static readonly Option<double> Iou = new("--iou") { Description = "Least intersection over union of a match.", DefaultValueFactory = _ => 0.5 };
    private static readonly Option<string?> Model = new("--model") { Description = "Model whose operating points are told, by name or folder; without it, the one the detections name." };
    private static readonly Option<double?> MinimumScore = new("--min-score") { Description = "Tell precision, recall and false alarms at this score instead of at the model's operating points." };
    private static readonly Option<int> Rounds = new("--bootstrap") { Description = "Draws of the pictures for the intervals; 0 = none.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of the draws.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int?> MaximumPerImage = new("--max-detections") { Description = "Strongest detections of a class kept in a picture; without it, all (COCO keeps 100)." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create()
    {
        Require(Iou, value => value is > 0 and <= 1, "lies above 0 and up to 1");
        Require(MinimumScore, value => value is null or (>= 0 and <= 1), "lies between 0 and 1");
        Require(Rounds, value => value is >= 0 and <= 100_000, "lies between 0 and 100000");
        Require(MaximumPerImage, value => value is null or >= 1, "is at least 1");
        var command = new Command("evaluate", "Compare detections with labels: average precision, precision, recall, false alarms, reliability.")
        {
            Truth, Detections, Against, RequireBetter, Iou, Model, MinimumScore, Rounds, Seed, MaximumPerImage, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(RequireBetter) && (result.GetValue(Against) is null || result.GetValue(Rounds) == 0))
            {
                result.AddError("--require-better needs --against and draws of the pictures.");
            }
        });
        return command.Does(RunAsync);
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
        var truth = TruthSet.Read(arguments.GetRequiredValue(Truth));
        var categories = CategoriesOf(truth);
        foreach (var category in truth.Categories.Where(categories.Contains).Where(truth.HoldsOnlyFinds))
        {
            await context.Errors.WriteLineAsync(
                $"{truth.Path}: every {category} in it is one that a model found (\"{category}_labels\": \"listed\"); recall is unknown, and a comparison favours that model.");
        }

        var judged = new List<JudgedFile>();
        foreach (var path in new[] { arguments.GetRequiredValue(Detections), arguments.GetValue(Against) }.OfType<string>())
        {
            cancellation.ThrowIfCancellationRequested();
            var file = DetectionFile.Read(path, truth);
            var boxes = file.NamedAs(truth, out var strangers);
            await RefuseStrangersAsync(context.Errors, truth, file, boxes.Count, strangers);
            var options = new EvaluationOptions
            {
                Iou = arguments.GetValue(Iou),
                Points = await PointsAsync(context, file, categories),
                Rounds = arguments.GetValue(Rounds),
                Seed = arguments.GetValue(Seed),
                MaximumPerImage = arguments.GetValue(MaximumPerImage),
            };
            judged.Add(new JudgedFile(file, boxes, strangers, options, DetectionJudge.Judge(truth.Images, boxes, categories, options)));
        }

        if (judged is [_, { Boxes: var other }] && other.Select(box => box.Category).Except(truth.Categories).Order(StringComparer.Ordinal).FirstOrDefault() is { } unlabelled)
        {
            await context.Errors.WriteLineAsync($"{judged[1].File.Path}: it holds {unlabelled}, which {truth.Path} does not label; the comparison says nothing of it.");
        }

        var comparison = judged is [var first, var second]
            ? DetectionJudge.Compare(truth.Images, first.Boxes, second.Boxes, categories, first.Options)
            : null;
        await (arguments.GetValue(Json)
            ? context.Output.WriteLineAsync(EvaluationJson.Of(truth, judged, comparison))
            : EvaluationText.WriteAsync(context.Output, truth, judged, comparison));
        return arguments.GetValue(RequireBetter) && comparison is { MayPromote: false } ? GridMapCommand.Failed : GridMapCommand.Done;
    }

    /// <summary>The classes GridMap finds, of those the label file declares; all it declares where it has none of them.</summary>
    private static string[] CategoriesOf(TruthSet truth)
    {
        string[] declared = [.. truth.CategoryNames.Values.Where(name => name != TruthSet.Negative).Distinct().Order(StringComparer.Ordinal)];
        string[] known = [.. declared.Where(name => ClassNames.Find(name) is not null)];
        return known.Length > 0 ? known : declared;
    }

    private static async Task RefuseStrangersAsync(TextWriter errors, TruthSet truth, DetectionFile file, int kept, IReadOnlyList<string> strangers)
    {
        if (strangers.Count == 0)
        {
            return;
        }

        if (kept == 0)
        {
            throw new CommandFailure($"{file.Path}: none of its pictures is in {truth.Path} ({strangers[0]} is the first); were both made from the same folder?");
        }

        await errors.WriteLineAsync(
            $"{file.Path}: detections of {strangers.Count} pictures that {truth.Path} does not list are left out ({strangers[0]} is the first).");
    }

    private static async Task<IReadOnlyList<OperatingPoint>> PointsAsync(VerbContext context, DetectionFile file, IReadOnlyList<string> categories)
    {
        var arguments = context.Arguments;
        if (arguments.GetValue(MinimumScore) is { } score)
        {
            return [AllClasses("min-score", score, categories)];
        }

        if (arguments.GetValue(Model) is { } asked)
        {
            return PointsOf(ModelFolder.Open(asked).Manifest);
        }

        if (file.Model is { } named && ModelFolder.NamesBeside().Contains(named) && ModelFolder.Open(named).Manifest is var manifest && manifest.Version == file.ModelVersion)
        {
            return PointsOf(manifest);
        }

        if (file.Model is not null)
        {
            await context.Errors.WriteLineAsync(
                $"{file.Path}: the model {file.Model} {file.ModelVersion} is not at hand, so its operating points are not told; give --model FOLDER.");
        }

        return [AllClasses("every detection", 0, categories)];
    }

    private static OperatingPoint AllClasses(string name, double score, IReadOnlyList<string> categories) =>
        new(name, categories.ToDictionary(category => category, _ => score));

    internal static IReadOnlyList<OperatingPoint> PointsOf(ModelManifest manifest) =>
        [.. manifest.OperatingPoints.Select(point => new OperatingPoint(point.Key, point.Value))];
}
