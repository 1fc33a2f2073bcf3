namespace GridMap.Screening.Tables;

/// <summary>What a table would be taken for.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Kind">What it is read as.</param>
/// <param name="Format">How it is stored.</param>
/// <param name="Encoding">How its text is encoded.</param>
/// <param name="Delimiter">What parts its cells.</param>
/// <param name="HeaderRow">Row of the headings, 1 for the first.</param>
/// <param name="Frame">Frame of longitude and latitude.</param>
/// <param name="Factor">What the load is multiplied with.</param>
/// <param name="Columns">One a column of the file.</param>
/// <param name="Missing">Canonical columns it needs and lacks.</param>
public sealed record TablePreview(
    string File, TableKind Kind, TableFormat Format, string Encoding, char Delimiter, int HeaderRow, PositionFrame Frame, double Factor,
    IReadOnlyList<PreviewColumn> Columns, IReadOnlyList<string> Missing);
