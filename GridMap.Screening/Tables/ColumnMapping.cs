namespace GridMap.Screening.Tables;

/// <summary>How the columns of one source become canonical ones. What is null or missing is found by looking.</summary>
/// <param name="Columns">Canonical name to heading, as the user says; blank heading: leave that column unread.</param>
/// <param name="Frame">Frame of longitude and latitude.</param>
/// <param name="Factor">What a number of the load column is to be multiplied with to be kWh or kW.</param>
/// <param name="Encoding">utf-8, utf-16, utf-16be or gb18030.</param>
/// <param name="Delimiter">One character.</param>
/// <param name="HeaderRow">Row of the headings, 1 for the first.</param>
/// <param name="Epsg">Frame of x and y: a CGCS2000 Gauss-Krüger zone, 4491 to 4554.</param>
public sealed record ColumnMapping(
    IReadOnlyDictionary<string, string> Columns, PositionFrame? Frame = null, double? Factor = null, string? Encoding = null, char? Delimiter = null, int? HeaderRow = null, int? Epsg = null)
{
    /// <summary>Nothing said: all is found by looking.</summary>
    public static ColumnMapping Empty { get; } = new(new Dictionary<string, string>());
}
