using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>The squares of a lattice that a photo may show.</summary>
/// <param name="West">First column.</param>
/// <param name="South">First row.</param>
/// <param name="East">Column after the last.</param>
/// <param name="North">Row after the last.</param>
internal readonly record struct SquareRange(int West, int South, int East, int North)
{
    /// <summary>Around the photo's corners on the lowest and on the highest ground; null where it shows none of the lattice.</summary>
    public static SquareRange? Find(CellLattice lattice, PhotoView view)
    {
        var (west, south, east, north) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var ground in new[] { lattice.LowestMetres, lattice.HighestMetres })
        {
            // A camera below the hilltops: anywhere.
            if (PhotoFootprint.Find(view.Camera, view.Pose, ground) is not { } corners) return new SquareRange(0, 0, lattice.Columns, lattice.Rows);
            foreach (var corner in corners)
            {
                (west, east) = (Math.Min(west, corner.EastMetres), Math.Max(east, corner.EastMetres));
                (south, north) = (Math.Min(south, corner.NorthMetres), Math.Max(north, corner.NorthMetres));
            }
        }

        var range = new SquareRange(
            (int)Math.Clamp(Math.Floor((west - lattice.West) / lattice.Step), 0, lattice.Columns), (int)Math.Clamp(Math.Floor((south - lattice.South) / lattice.Step), 0, lattice.Rows),
            (int)Math.Clamp(Math.Ceiling((east - lattice.West) / lattice.Step), 0, lattice.Columns), (int)Math.Clamp(Math.Ceiling((north - lattice.South) / lattice.Step), 0, lattice.Rows));
        return range.West < range.East && range.South < range.North ? range : null;
    }

    /// <summary>Numbers of the squares, row by row.</summary>
    public IEnumerable<int> Squares(CellLattice lattice)
    {
        for (var row = South; row < North; row++)
        {
            for (var column = West; column < East; column++) yield return row * lattice.Columns + column;
        }
    }
}
