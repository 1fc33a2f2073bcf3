using System.CommandLine;
using GridMap.Cli.Compare;
using GridMap.Cli.Cover;
using GridMap.Cli.Detect;
using GridMap.Cli.Evaluate;
using GridMap.Cli.Inspect;
using GridMap.Cli.Labels;
using GridMap.Cli.Plan;
using GridMap.Cli.Promote;
using GridMap.Cli.Screen;
using GridMap.Cli.Stops;
using GridMap.Cli.Synthesize;
using GridMap.Cli.Tile;
using GridMap.Cli.Upload;
using GridMap.Cli.Work;

namespace GridMap.Cli.Hosting;

/// <summary>The <c>gridmap</c> command: one class a verb, composed here; exit codes 0 done, 1 failed, 2 wrong usage.</summary>
internal static class GridMapCommand
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static RootCommand Create() => new(
        "GridMap finds tanks and sheds in drone orthophotos, and does every other step of a sweep on files, without a server.")
    {
        InspectCommand.Create(),
        DetectCommand.Create(),
        CompareCommand.Create(),
        EvaluateCommand.Create(),
        TileCommand.Create(),
        PlanCommand.Create(),
        CoverCommand.Create(),
        ScreenCommand.Create(),
        RefitCommand.Create(),
        DefaultsCommand.Create(),
        StopsCommand.Create(),
        UploadCommand.Create(),
        LabelsCommand.Create(),
        ModelCommand.Create(),
        WorkCommand.Create(),
        SynthesizeCommand.Create(),
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            var trouble = parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is not known here." : parsed.Errors[0].Message;
            await errors.WriteLineAsync(trouble + " Run `gridmap --help` to see what is expected.");
            return WrongUsage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped before the end; nothing was written.");
            return Failed;
        }
        catch (Exception failure) when (failure is CommandFailure or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync(OneLine(failure.Message));
            return Failed;
        }
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
