namespace GridMap.Benchmarks.Live;

/// <summary>What a loaded server says of itself.</summary>
/// <param name="Last">Number of the last change sent so far.</param>
/// <param name="Sent">Changes sent for the command.</param>
/// <param name="ProcessorSeconds">Since its start.</param>
/// <param name="ResidentMegabytes">Now.</param>
internal sealed record LoadReport(long Last, int Sent, double ProcessorSeconds, double ResidentMegabytes);
