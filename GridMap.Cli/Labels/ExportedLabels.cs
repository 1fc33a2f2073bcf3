namespace GridMap.Cli.Labels;

/// <summary>What an export wrote.</summary>
internal sealed record ExportedLabels(int Images, int Targets, int Negatives, int Undecided);
