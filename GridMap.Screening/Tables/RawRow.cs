namespace GridMap.Screening.Tables;

/// <summary>A row as its file has it.</summary>
/// <param name="Number">Row of the file, 1 for the first; of a row over several lines, its first line.</param>
/// <param name="Cells">Its cells; blank where empty.</param>
internal sealed record RawRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}
