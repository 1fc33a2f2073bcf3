namespace GridMap.Screening.Tables;

/// <summary>A column of a file and what it would be taken for.</summary>
/// <param name="Heading">As written.</param>
/// <param name="Field">Canonical name; null when it stays unread.</param>
/// <param name="IsPersonal">True for persons' data, which is never read or shown.</param>
/// <param name="Cells">The first rows' cells; none where personal.</param>
public sealed record PreviewColumn(string Heading, string? Field, bool IsPersonal, IReadOnlyList<string> Cells);
