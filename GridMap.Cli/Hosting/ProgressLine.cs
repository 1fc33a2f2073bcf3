using Spectre.Console;

namespace GridMap.Cli.Hosting;

/// <summary>Progress with rate and time left, on a terminal only; nothing when piped.</summary>
internal static class ProgressLine
{
    /// <summary>Runs <paramref name="work"/> while showing its share of <paramref name="total"/> <paramref name="unit"/>.</summary>
    /// <param name="errors">Where troubles go; progress is drawn only when this is the terminal's own standard error.</param>
    /// <param name="what">What is being done, one word.</param>
    /// <param name="total">Amount of work, for the rate.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="work">Reports the share done, 0 to 1.</param>
    public static async Task<T> RunAsync<T>(TextWriter errors, string what, double total, string unit, Func<IProgress<double>?, Task<T>> work)
    {
        if (!ReferenceEquals(errors, Console.Error) || Console.IsErrorRedirected || Console.IsOutputRedirected)
        {
            return await work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RateColumn(unit), new RemainingTimeColumn())
            .StartAsync(async display =>
            {
                var line = display.AddTask(what, maxValue: Math.Max(total, 1e-6));
                var result = await work(new ShareProgress(share => line.Value = share * line.MaxValue));
                line.Value = line.MaxValue;
                return result;
            });
    }
}
