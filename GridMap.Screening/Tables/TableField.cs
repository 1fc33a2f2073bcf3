namespace GridMap.Screening.Tables;

/// <summary>A canonical column: its name, the words by which people head it, and whether a table of its kind is useless without it.</summary>
/// <param name="Name">Canonical name, as DuckDB and reports call it.</param>
/// <param name="Words">Headings in both languages; compared without case, width, blanks and what stands in brackets.</param>
/// <param name="IsNeeded">True when the table cannot be read without it, or without another column of its <paramref name="Choice"/>.</param>
/// <param name="Choice">Of columns with one choice, one is enough; null stands alone.</param>
public sealed record TableField(string Name, IReadOnlyList<string> Words, bool IsNeeded = false, string? Choice = null);
