using System.Globalization;

namespace GridMap.Server.Workers;

/// <summary>What a worker is told at its start.</summary>
internal static class WorkerArguments
{
    /// <summary>A worker whose server was killed notices by its closed input; this is the second line.</summary>
    private const double GiveUpAfterSeconds = 600;

    /// <param name="options">How workers run.</param>
    /// <param name="address">Address of the server.</param>
    /// <param name="keyFile">File with the worker key.</param>
    public static IReadOnlyList<string> Of(WorkerOptions options, string address, string keyFile) =>
    [
        "work", "--server", address, "--key-file", keyFile, "--until-input-closes",
        "--threads", options.Threads.ToString(CultureInfo.InvariantCulture),
        "--provider", options.Provider,
        "--operating-point", options.OperatingPoint,
        .. options.Model.Length > 0 ? new[] { "--model", options.Model } : [],
        "--give-up-after", GiveUpAfterSeconds.ToString(CultureInfo.InvariantCulture),
    ];
}
