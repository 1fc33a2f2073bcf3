namespace GridMap.Domain.Grids;

/// <summary>What came of changing a cell.</summary>
public abstract record GridCellEdit
{
    private GridCellEdit()
    {
    }

    /// <summary>The next version.</summary>
    public sealed record Accepted(GridCell Cell) : GridCellEdit;

    /// <summary>Somebody changed it in between.</summary>
    public sealed record Stale(int CurrentVersion) : GridCellEdit;

    /// <summary>Nothing would change.</summary>
    public sealed record Unchanged : GridCellEdit;
}
