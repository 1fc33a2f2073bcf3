using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain.Screening.Trucks;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>What a table looks like to the reader that screens it, for people.</summary>
internal static class TablePreviews
{
    private const int Rows = 20;
    private const int MostLetters = 200;

    /// <summary>Reads the first rows.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static ScreeningPreview Look(string path, ScreeningTable table, ColumnMapping mapping)
    {
        if (KindOf(table) is not { } kind || Path.GetExtension(path).ToLowerInvariant() is ".geojson" or ".json")
        {
            // Shapes name their properties; there are no columns to choose.
            return new ScreeningPreview(null, 0, [], [], [], null, 1, []);
        }

        // By the headings alone: what the user said of columns is laid over it by whoever shows it.
        var seen = TableSource.Preview(path, kind, mapping with { Columns = new Dictionary<string, string>() }, Rows);
        var columns = seen.Columns;
        var rows = columns.Count == 0 ? 0 : columns.Max(column => column.Cells.Count);
        return new ScreeningPreview(
            seen.Format is TableFormat.Text ? seen.Encoding : null, seen.HeaderRow, [.. columns.Select(column => column.Heading)],
            [.. Enumerable.Range(0, rows).Select(row => columns.Select(column => CellOf(column, row)).ToList())],
            [.. TableFields.Of(kind).Select(field => new ScreeningField(
                field.Name, field.IsNeeded, field.Choice, columns.FirstOrDefault(column => column.Field == field.Name)?.Heading))],
            seen.Frame.ToString(), seen.Factor,
            [.. seen.Missing.Select(field => new ScreeningIssue(
                table, Row: null, new Message("screened.columnMissing", new Dictionary<string, string> { ["field"] = field }), Count: 1))]);
    }

    public static TableKind? KindOf(ScreeningTable table) => table is ScreeningTable.ElectricityCurves ? TableKind.Electricity : Enum.TryParse<TableKind>(table.ToString(), out var kind) ? kind : null;

    private static string CellOf(PreviewColumn column, int row)
    {
        var cell = row < column.Cells.Count ? string.Concat(column.Cells[row].Where(letter => !char.IsControl(letter))) : "";
        cell = cell.Length > MostLetters ? cell[..MostLetters] + "…" : cell;
        // Plates are nobody's business before something is suspected.
        return column.Field is "vehicle" ? PlateMask.Of(cell) : cell;
    }
}
