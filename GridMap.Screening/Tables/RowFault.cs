using GridMap.Domain;

namespace GridMap.Screening.Tables;

/// <summary>What is wrong with a row of a table.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">Row of the file, 1 for the first; 0 for the table as a whole.</param>
/// <param name="Field">Canonical column; blank for the row as a whole.</param>
/// <param name="IsLeftOut">True when the row is not used; false when it is used without this, or with the repair that is told.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record RowFault(string File, int Row, string Field, bool IsLeftOut, Phrase What);
