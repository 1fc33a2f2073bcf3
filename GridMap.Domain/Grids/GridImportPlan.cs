using GridMap.Domain.Areas;

namespace GridMap.Domain.Grids;

/// <summary>What an import would change. Nothing is ever deleted: a cell that the file no longer holds is retired and keeps its history.</summary>
/// <param name="Added">New cells.</param>
/// <param name="Changed">Next versions of cells whose name or shape changes, or that come back into use.</param>
/// <param name="Unchanged">Cells that stay as they are.</param>
/// <param name="Retired">Next versions of cells in the file's villages that it does not mention.</param>
public sealed record GridImportPlan(
    IReadOnlyList<GridCell> Added, IReadOnlyList<GridCell> Changed, IReadOnlyList<GridCell> Unchanged, IReadOnlyList<GridCell> Retired)
{
    /// <summary>Compares a reviewed file with the cells that are there.</summary>
    /// <param name="review">The file.</param>
    /// <param name="existing">The stored cells, retired ones included.</param>
    public static GridImportPlan Make(GridImportReview review, IEnumerable<GridCell> existing)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Make(review.Cells, review.MentionedCodes, existing);
    }

    /// <summary>Compares cells, generated ones for example, with those that are there.</summary>
    /// <param name="cells">The cells that shall be.</param>
    /// <param name="mentioned">Codes that must not be retired, beside those of <paramref name="cells"/>.</param>
    /// <param name="existing">The stored cells, retired ones included.</param>
    public static GridImportPlan Make(IReadOnlyList<GridCell> cells, IReadOnlySet<AreaCode> mentioned, IEnumerable<GridCell> existing)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(mentioned);
        var stored = existing.ToDictionary(cell => cell.Code);
        List<GridCell> added = [], changed = [], unchanged = [];
        foreach (var cell in cells)
        {
            if (!stored.TryGetValue(cell.Code, out var old))
            {
                added.Add(cell);
                continue;
            }

            // A file without a name field leaves the names that people have given.
            var name = cell.Name == cell.Code.Text ? null : cell.Name;
            if (old.Edit(name, cell.Shape, old.Version) is GridCellEdit.Accepted accepted) changed.Add(accepted.Cell);
            else unchanged.Add(old);
        }

        var codes = cells.Select(cell => cell.Code).Concat(mentioned).ToHashSet();
        var villages = codes.Select(code => code.Parent).ToHashSet();
        var retired = stored.Values.Where(cell => !cell.IsRetired && villages.Contains(cell.VillageCode) && !codes.Contains(cell.Code));
        return new GridImportPlan(added, changed, unchanged, [.. retired.OrderBy(cell => cell.Code).Select(cell => cell.Retire())]);
    }
}
