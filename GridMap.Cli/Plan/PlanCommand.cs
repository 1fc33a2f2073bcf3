using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Domain;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Cli.Plan;

/// <summary><c>gridmap plan</c>: a drone sweep of an area, as missions that fly.</summary>
internal static class PlanCommand
{
    private const int NamedBreaches = 3;

    public static Command Create()
    {
        var command = new Command("plan", "Plan a drone sweep: flight lines, sorties, photos and time, written as missions for the usual ground stations.");
        foreach (var option in PlanOptions.All)
        {
            command.Add(option);
        }

        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        if (PlanOptions.Read(context.Arguments, out var trouble) is not { } options)
        {
            await context.Errors.WriteLineAsync($"{trouble} Run `gridmap plan --help` to see what is expected.");
            return GridMapCommand.WrongUsage;
        }

        var (request, leftOut) = PlanInput.Read(options);
        cancellation.ThrowIfCancellationRequested();
        var plan = Get(SweepPlanner.Plan(request), options);
        if (options.Resume is { } resume)
        {
            plan = Get(SweepPlanner.Resume(request, plan, resume.Sortie, resume.LastPhoto, options.BackStepMetres), options);
        }

        if (options.Drones > 1)
        {
            plan = CrewSchedule.Share(plan, options.Drones, separationMetres: options.SeparationMetres);
        }

        var warnings = plan.Warnings.Select(PhraseText.Of).Concat(leftOut).ToList();
        if (plan.Camera.Dji is null)
        {
            warnings.Add(PhraseText.Of(Phrase.Of("sweep.notDji", ("camera", plan.Camera.Name))));
        }

        var summary = PlanFiles.Write(options.OutPath, plan, warnings, TimeProvider.System.GetUtcNow());
        await context.Output.WriteLineAsync(options.IsJson ? summary.TrimEnd() : Tell(options.OutPath, plan));
        foreach (var line in options.IsJson ? leftOut : warnings)
        {
            await context.Errors.WriteLineAsync(line);
        }

        // The good part is planned, but whoever calls must not take it for the whole.
        return leftOut.Count > 0 ? GridMapCommand.Failed : GridMapCommand.Done;
    }

    private static SweepPlan Get(SweepOutcome outcome, PlanOptions options) => outcome switch
    {
        SweepOutcome.Planned planned => planned.Plan,
        SweepOutcome.Refused refused => throw new CommandFailure($"{options.AreaPath}: {string.Join(" ", refused.Reasons.Select(PhraseText.Of))}"),
        SweepOutcome.BreaksLimits breaks => throw new CommandFailure(
            $"{options.AreaPath}: nothing is exported, because legs break limits: {string.Join(" ", breaks.Breaches.Take(NamedBreaches).Select(breach => PhraseText.Of(breach.Message)))}"
            + (breaks.Breaches.Count > NamedBreaches ? $" And {breaks.Breaches.Count - NamedBreaches} more." : "")),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static string Tell(string folder, SweepPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{folder}: {plan.Sorties.Count} {(plan.Sorties.Count == 1 ? "sortie" : "sorties")}, {plan.PhotoCount} photos, {plan.FlightSeconds / 60:0.0} min in the air, {plan.DistanceMetres / 1000:0.00} km; {plan.Area.Area / 1e4:0.0} ha at {plan.Figures.GsdMetres * 100:0.0} cm a pixel from {plan.Figures.HeightMetres:0} m, {plan.Figures.SpeedMetresPerSecond:0.0} m/s.");
}
