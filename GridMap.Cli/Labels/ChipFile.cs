using GridMap.Contracts.Labels;

namespace GridMap.Cli.Labels;

/// <summary>A picture on disk and what is labelled in it; several sites may share one picture.</summary>
/// <param name="Name">In the folder <c>images</c>.</param>
/// <param name="Width">Pixels of the file.</param>
/// <param name="Height">Pixels of the file.</param>
/// <param name="Sites">At least one.</param>
internal sealed record ChipFile(string Name, int Width, int Height, IReadOnlyList<LabelledChip> Sites);
