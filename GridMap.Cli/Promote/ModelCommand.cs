using System.CommandLine;
using System.Text.Json;
using GridMap.Cli.Evaluate;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Promote;

/// <summary><c>gridmap model</c>.</summary>
internal static class ModelCommand
{
    private static readonly Argument<string> Candidate = new("CANDIDATE") { Description = "Folder of the new model." };
    private static readonly Option<string> Replaces = new("--model") { Description = "Model in use, by name or folder.", DefaultValueFactory = _ => ModelFolder.DefaultName };
    private static readonly Option<string[]> Truth = new("--truth")
    {
        Description = "COCO label file of the frozen set, which neither model was trained on; several where sets label different classes.", Required = true, AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<string[]> Images = new("--images") { Description = "Folder of its pictures; one for each label file, in the same order.", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Classes = new("--classes")
    {
        Description = "Compare these classes only, and promote on them; without it, all that the model in use reports.", AllowMultipleArgumentsPerToken = true,
    };
    private static readonly Option<double?> Gsd = new("--gsd") { Description = "Ground sampling distance in metres per pixel, where neither the labels (\"gsd\") nor the pictures say it." };
    private static readonly Option<double> Iou = new("--iou") { Description = "Least intersection over union of a match.", DefaultValueFactory = _ => 0.5 };
    private static readonly Option<int> Rounds = new("--bootstrap") { Description = "Draws of the pictures.", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of the draws.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Threads = new("--threads") { Description = "Threads that run the models.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Compare only; install nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document." };

    public static Command Create()
    {
        Require(Iou, value => value is > 0 and <= 1, "lies above 0 and up to 1");
        Require(Rounds, value => value is >= 100 and <= 100_000, "lies between 100 and 100000");
        Require(Gsd, value => value is null or (> 0.001 and < 100), "lies between 0.001 and 100 metres per pixel");
        Require(Threads, value => value is >= 1 and <= 256, "lies between 1 and 256");
        Images.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string[]>()?.Length != result.GetResult(Truth)?.GetValueOrDefault<string[]>()?.Length)
            {
                result.AddError("--images names one folder for each --truth.");
            }
        });
        return new Command("model", "Exchange the model in use for a better one, and back.")
        {
            new Command("promote", "Run both models on a frozen set; install the candidate only when it is shown better, and keep the old one beside it.")
            {
                Candidate, Replaces, Truth, Images, Classes, Gsd, Iou, Rounds, Seed, Threads, DryRun, Json,
            }.Does(PromoteAsync),
            new Command("rollback", "Put the model back that the last promotion replaced.") { Replaces }.Does(RollBackAsync),
        };
    }

    private static void Require<T>(Option<T> option, Predicate<T?> isFine, string rule) => option.Validators.Add(result =>
    {
        if (!isFine(result.GetValueOrDefault<T>()))
        {
            result.AddError($"{option.Name} {rule}.");
        }
    });

    private static async Task<int> PromoteAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var (candidate, incumbent) = (ModelFolder.Open(arguments.GetRequiredValue(Candidate)), ModelFolder.Open(arguments.GetRequiredValue(Replaces)));
        var shelf = new ModelShelf(incumbent);
        if (shelf.IsAt(candidate))
        {
            throw new CommandFailure($"{arguments.GetRequiredValue(Candidate)}: this is the model in use itself.");
        }

        var frozen = new FrozenSets(arguments.GetRequiredValue(Truth), arguments.GetRequiredValue(Images), arguments.GetValue(Gsd), arguments.GetValue(Threads));
        var truth = frozen.Truth;
        var classes = PromotionRules.ClassesToCompare(candidate.Manifest, incumbent.Manifest, truth, arguments.GetValue(Classes) ?? []);
        var options = new EvaluationOptions { Iou = arguments.GetValue(Iou), Rounds = arguments.GetValue(Rounds), Seed = arguments.GetValue(Seed) };
        var ours = await frozen.RunAsync(candidate, context.Errors, cancellation);
        var theirs = await frozen.RunAsync(incumbent, context.Errors, cancellation);
        var comparison = DetectionJudge.Compare(truth.Images, ours, theirs, classes, options);
        var record = PromotionRecord.Of(candidate, incumbent, frozen, options, comparison);
        var isInstalled = comparison.MayPromote && !arguments.GetValue(DryRun);
        if (isInstalled)
        {
            record = shelf.Install(candidate, record);
        }

        await (arguments.GetValue(Json)
            ? context.Output.WriteLineAsync(JsonSerializer.Serialize(new { promote = comparison.MayPromote, installed = isInstalled, record }, JsonSerializerOptions.Web))
            : TellAsync(context.Output, incumbent, comparison, isInstalled ? record : null));
        if (!comparison.MayPromote)
        {
            await context.Errors.WriteLineAsync(
                $"{arguments.GetRequiredValue(Candidate)}: not promoted: {candidate.Manifest.Name} {candidate.Manifest.Version} is not shown better than {incumbent.Manifest.Name} {incumbent.Manifest.Version} on {truth.Path}.");
        }

        return comparison.MayPromote ? GridMapCommand.Done : GridMapCommand.Failed;
    }

    private static async Task TellAsync(TextWriter output, ModelFolder incumbent, Comparison comparison, PromotionRecord? installed)
    {
        await EvaluationText.WriteComparisonAsync(output, $"{incumbent.Manifest.Name} {incumbent.Manifest.Version}", comparison);
        if (installed is not null)
        {
            await output.WriteLineAsync($"installed; the old one is kept as {installed.KeptAs}, `gridmap model rollback` puts it back.");
        }
    }

    private static async Task<int> RollBackAsync(VerbContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var back = new ModelShelf(ModelFolder.Open(context.Arguments.GetRequiredValue(Replaces))).RollBack();
        await context.Output.WriteLineAsync($"{back.Manifest.Name} {back.Manifest.Version} is in use again.");
        return GridMapCommand.Done;
    }
}
