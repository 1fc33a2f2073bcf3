using GridMap.Domain.Areas;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Grids;

/// <summary>Cuts a village into cells.</summary>
/// <remarks>
/// The tiles hang on multiples of their size in the local frame, so that the cells of neighbouring villages line up. All lines are
/// noded together on a grid of one millimetre: neighbours share their vertices exactly, and no gap or overlap can arise.
/// Numbering: west to east, then north to south (Beijing DB11 unit grid).
/// </remarks>
public static class GridGeneration
{
    private const long MostTiles = 200_000;

    /// <summary>Generates the cells of a village.</summary>
    /// <param name="village">A village, or a township or zone without villages.</param>
    /// <param name="layout">Shape, size and numbering.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layout holds a value out of its range.</exception>
    public static GridGenerationOutcome Generate(Area village, GridLayout layout)
    {
        ArgumentNullException.ThrowIfNull(village);
        RequireRanges(layout);
        if (village.Shape is null || village.Shape.IsEmpty) return Unusable(Phrase.Of("grid.noPolygon", ("code", village.Code.Text)));
        if (ShapeFault.Find(village.Shape, isChinaOnly: false) is { } fault) return Unusable(fault);

        var frame = LocalFrame.For(village.Shape);
        var ground = frame.ToMetric(village.Shape);
        var most = AreaCode.MostCells(layout.CodeDigits) - layout.FirstNumber + 1;
        var atLeast = (long)Math.Ceiling(ground.Area / layout.FullCellSquareMetres);
        var tiles = TileLines.CountOver(ground.EnvelopeInternal, layout);
        if (atLeast > most || tiles > MostTiles) return new GridGenerationOutcome.TooManyCells(Math.Max(atLeast, most + 1), most);

        var pieces = GridCutter.Cut(ground, layout);
        if (pieces.Count > most) return new GridGenerationOutcome.TooManyCells(pieces.Count, most);
        var cells = pieces.Select((piece, index) =>
        {
            var code = village.Code.Cell(layout.FirstNumber + index, layout.CodeDigits);
            var name = $"{village.Name}-{code.Text[12..]}";
            return GridCell.Create(code, name, frame.ToLonLat(piece));
        });
        return new GridGenerationOutcome.Generated([.. cells]);
    }

    private static GridGenerationOutcome.UnusableShape Unusable(Phrase why) => new(why);

    private static void RequireRanges(GridLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(layout.SizeMetres, nameof(layout));
        ArgumentOutOfRangeException.ThrowIfLessThan(layout.FirstNumber, 1, nameof(layout));
        ArgumentOutOfRangeException.ThrowIfNegative(layout.SliverShare, nameof(layout));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(layout.SliverShare, 1, nameof(layout));
        if (layout.CodeDigits is not (14 or 15)) throw new ArgumentOutOfRangeException(nameof(layout), layout.CodeDigits, "A cell code has 14 or 15 digits.");
    }
}
