namespace GridMap.Domain.Grids;

/// <summary>How much is let pass without a word when an import is examined.</summary>
/// <param name="OverlapSquareMetres">Two cells may share this much ground, square metres.</param>
/// <param name="OutsideSquareMetres">A cell may reach this far outside its village, square metres.</param>
public sealed record GridImportRules(double OverlapSquareMetres = 1, double OutsideSquareMetres = 1)
{
    /// <summary>One square metre each: what digitising by hand leaves.</summary>
    public static GridImportRules Default { get; } = new();
}
