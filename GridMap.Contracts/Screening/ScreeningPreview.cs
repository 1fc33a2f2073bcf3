namespace GridMap.Contracts.Screening;

/// <summary>What a table looks like to the reader that will screen it.</summary>
/// <param name="Encoding">Encoding found, such as <c>GB18030</c>; null for a file that has none of its own.</param>
/// <param name="HeaderRow">Row of the headings, from 1.</param>
/// <param name="Columns">The headings, in their order.</param>
/// <param name="Rows">The first rows below them, at most 50, one text a column. Columns of persons' data are blank, plates are masked.</param>
/// <param name="Fields">Fields of the table, with the columns guessed for them.</param>
/// <param name="Frame">Frame that longitude and latitude were taken for: <c>Wgs84</c>, <c>Gcj02</c> or <c>Bd09</c>.</param>
/// <param name="Factor">What the load is multiplied with to be kWh or kW.</param>
/// <param name="Issues">What is wrong in these rows.</param>
public sealed record ScreeningPreview(
    string? Encoding, int HeaderRow, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<ScreeningField> Fields,
    string? Frame, double Factor, IReadOnlyList<ScreeningIssue> Issues);
