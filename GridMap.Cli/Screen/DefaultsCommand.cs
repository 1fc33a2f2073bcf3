using System.CommandLine;
using GridMap.Cli.Hosting;
using GridMap.Domain.Screening.Enterprises;
using GridMap.Domain.Screening.Scores;

namespace GridMap.Cli.Screen;

/// <summary><c>gridmap defaults</c>: what screening reads and weighs by, as files to look at and edit.</summary>
internal static class DefaultsCommand
{
    private static readonly Option<string?> Terms = new("--terms") { Description = "CSV to write: the words by which scopes and names are read." };
    private static readonly Option<string?> Weights = new("--weights") { Description = "JSON to write: what each signal weighs, and why." };

    public static Command Create()
    {
        var command = new Command("defaults", "Write the words and weights of `gridmap screen` as files, to be looked at and edited.") { Terms, Weights };
        command.Validators.Add(result => { if (result.GetValue(Terms) is null && result.GetValue(Weights) is null) result.AddError("Name a file with --terms or --weights."); });
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        if (context.Arguments.GetValue(Terms) is { } terms)
        {
            // With its mark, Excel reads the words as UTF-8.
            await File.WriteAllTextAsync(terms, "\uFEFF" + ScopeTerms.Default.Write(), cancellation);
            await context.Output.WriteLineAsync($"{terms}: {ScopeTerms.Default.All.Count} words.");
        }

        if (context.Arguments.GetValue(Weights) is { } weights)
        {
            await File.WriteAllTextAsync(weights, ScoreWeightsText.Write(DefaultWeights.Reasoned), cancellation);
            await context.Output.WriteLineAsync($"{weights}: weights {DefaultWeights.Reasoned.Version}.");
        }

        return GridMapCommand.Done;
    }
}
