using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;
using GridMap.Domain.Detections;

namespace GridMap.Cli.Promote;

/// <summary>What must hold before two models are compared at all, so that a promotion takes nothing away unseen.</summary>
internal static class PromotionRules
{
    /// <summary>The classes to compare: those asked for, else all that the model in use reports.</summary>
    /// <exception cref="CommandFailure">The candidate lacks a class or an operating point, or the labels cannot judge a class.</exception>
    public static IReadOnlyList<string> ClassesToCompare(ModelManifest candidate, ModelManifest inUse, TruthSet truth, IReadOnlyList<string> asked)
    {
        var (ours, theirs) = (ClassesOf(candidate), ClassesOf(inUse));
        if (asked.FirstOrDefault(name => !theirs.Contains(name)) is { } unknown)
        {
            throw new CommandFailure($"--classes {unknown}: {Named(inUse)} reports {string.Join(", ", theirs)}.");
        }

        var wanted = asked.Count > 0 ? [.. asked.Distinct().Order(StringComparer.Ordinal)] : theirs;
        if (wanted.FirstOrDefault(name => !ours.Contains(name)) is { } missing)
        {
            throw new CommandFailure($"{Named(candidate)} does not report {missing}, which {Named(inUse)} does; --classes promotes on fewer.");
        }

        foreach (var (point, scores) in inUse.OperatingPoints)
        {
            if (!candidate.OperatingPoints.TryGetValue(point, out var offered))
            {
                throw new CommandFailure($"{Named(candidate)} has no operating point {point}, which {Named(inUse)} has.");
            }

            if (wanted.FirstOrDefault(name => scores.ContainsKey(name) && !offered.ContainsKey(name)) is { } without)
            {
                throw new CommandFailure($"{Named(candidate)} has no score for {without} at the operating point {point}.");
            }
        }

        foreach (var name in wanted)
        {
            if (!truth.Categories.Contains(name))
            {
                throw new CommandFailure($"{truth.Path}: no {name} is labelled, so nothing would be known of what {Named(inUse)} finds; --classes promotes on fewer.");
            }

            if (truth.HoldsOnlyFinds(name))
            {
                throw new CommandFailure($"{truth.Path}: every {name} in it is one that a model found (\"{name}_labels\": \"listed\"), which favours that model; label some pictures exhaustively.");
            }
        }

        return wanted;
    }

    private static List<string> ClassesOf(ModelManifest manifest) =>
        [.. manifest.Classes.Select(manifest.FindClass).OfType<ObjectClass>().Distinct().Select(ClassNames.Of).Order(StringComparer.Ordinal)];

    private static string Named(ModelManifest manifest) => $"{manifest.Name} {manifest.Version}";
}
