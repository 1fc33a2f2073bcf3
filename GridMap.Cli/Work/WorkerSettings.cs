using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Work;

/// <summary>What a worker was told at its start.</summary>
/// <param name="Name">Host and process, for people.</param>
/// <param name="ModelFolder">Folder of the model; null takes the one that comes with the command.</param>
/// <param name="Threads">Threads for the model; 0 takes every core.</param>
/// <param name="Provider">What runs the network.</param>
/// <param name="IsOnce">Ends after one job, or at once when there is none.</param>
/// <param name="ScratchFolder">Where downloads and tiles lie while a job runs.</param>
internal sealed record WorkerSettings(string Name, string? ModelFolder, int Threads, ExecutionProvider Provider, bool IsOnce, string ScratchFolder)
{
    /// <summary>Operating point of the model: <c>recall-first</c>, <c>balanced</c> or <c>precision-first</c>.</summary>
    public string OperatingPoint { get; init; } = "balanced";
}
