namespace GridMap.Contracts.Screening;

/// <summary>A field that screening knows of a table.</summary>
/// <param name="Name">Its name, such as <c>credit_code</c>.</param>
/// <param name="IsNeeded">True when rows without it cannot be used.</param>
/// <param name="Choice">Of needed fields with one choice, one is enough; null stands alone.</param>
/// <param name="Column">The column taken for it by its heading; null when none was.</param>
public sealed record ScreeningField(string Name, bool IsNeeded, string? Choice, string? Column);
