using System.ComponentModel.DataAnnotations;

namespace GridMap.Server.Workers;

public sealed class WorkerOptions
{
    public const string Section = "Workers";

    /// <summary>False where workers are started elsewhere with <c>gridmap work</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Workers that this server starts and keeps running.</summary>
    [Range(0, 64)] public int Count { get; set; } = 1;

    /// <summary>Threads of each worker's model; 0 takes every core.</summary>
    [Range(0, 256)] public int Threads { get; set; }

    /// <summary>What runs each worker's model: <c>cpu</c>, <c>cuda</c>, <c>directml</c> or <c>coreml</c>; the worker's own package has to have it.</summary>
    [AllowedValues("cpu", "cuda", "directml", "coreml")] public string Provider { get; set; } = "cpu";

    /// <summary>Model of each worker, by name or folder; empty takes the one that comes with the command. Another one put in its place is used from the next flight on.</summary>
    public string Model { get; set; } = "";

    /// <summary>Operating point of the model: <c>recall-first</c> reports more, <c>precision-first</c> less.</summary>
    [AllowedValues("recall-first", "balanced", "precision-first")] public string OperatingPoint { get; set; } = "balanced";

    /// <summary>Address that the workers use; empty takes the address the server listens on.</summary>
    public string ServerUrl { get; set; } = "";

    /// <summary>Path of the <c>gridmap</c> command or its assembly; empty takes the one beside the server.</summary>
    public string Command { get; set; } = "";
}
