using System.CommandLine;

namespace GridMap.Cli.Hosting;

/// <summary>Joins a verb's options to the method that does the work.</summary>
internal static class Verb
{
    /// <summary>Makes <paramref name="command"/> run <paramref name="work"/>; the number it returns is the exit code.</summary>
    public static Command Does(this Command command, Func<VerbContext, CancellationToken, Task<int>> work)
    {
        command.SetAction((arguments, cancellation) =>
            work(
                new VerbContext(arguments, arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error),
                cancellation));
        return command;
    }
}
