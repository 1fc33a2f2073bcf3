namespace GridMap.Domain.Grids;

/// <summary>How cells are to be cut.</summary>
/// <param name="Shape">Square or hexagon.</param>
/// <param name="SizeMetres">Edge of the square, or distance between opposite edges of the hexagon; above zero.</param>
/// <param name="CodeDigits">14 (up to 99 cells) or 15 (up to 999).</param>
/// <param name="SliverShare">A piece smaller than this share of a full cell joins a neighbour; 0 to below 1.</param>
/// <param name="FirstNumber">Number of the first cell, so that numbers of retired cells are not given again.</param>
public sealed record GridLayout(GridShape Shape, double SizeMetres, int CodeDigits = 14, double SliverShare = 0.25, int FirstNumber = 1)
{
    /// <summary>Area of an uncut cell, square metres.</summary>
    public double FullCellSquareMetres =>
        Shape == GridShape.Square ? SizeMetres * SizeMetres : Math.Sqrt(3) / 2 * SizeMetres * SizeMetres;
}
