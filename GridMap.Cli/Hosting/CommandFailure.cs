namespace GridMap.Cli.Hosting;

/// <summary>What the user is told, in one line, when a verb cannot do its work: the file and the cause. Exit code 1.</summary>
internal sealed class CommandFailure(string message, Exception? cause = null) : Exception(message, cause);
