using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Outlines;

/// <summary>Draws the outline of the roof that a box stands around, from the model's map of roofs. Depends on the map and the box alone.</summary>
internal static class RoofOutliner
{
    // The box may cut its roof a little: how far beyond it roof still counts, share of the longer side, and in cells.
    private const double GrowShare = 0.08;
    private const double LeastGrowCells = 1;
    private const double MostGrowCells = 4;

    // Fewer cells tell no direction.
    private const int LeastCells = 6;

    // Further pieces of one roof (a light strip or a shadow parts them) are at least this share of the largest.
    private const double LeastPieceShare = 0.15;

    // Below this the roof drawn and the box are not about the same object.
    private const double LeastBoxIou = 0.5;

    // A rectangle that explains the cells this well is never replaced; a polygon has to explain them clearly better.
    private const double GoodRectangleIou = 0.85;
    private const double ClearlyBetter = 0.07;

    /// <summary>The outline in pixels of the map's tile; null when the map shows no roof there, or one that contradicts the box.</summary>
    /// <param name="roofs">Probabilities of roof.</param>
    /// <param name="box">The structure, pixels of the tile, clipped to the picture.</param>
    /// <param name="widthPixels">Pixels of the tile that hold picture.</param>
    /// <param name="heightPixels">Pixels of the tile that hold picture.</param>
    public static PixelOutline? Find(CellMap roofs, PixelBox box, int widthPixels, int heightPixels)
    {
        var cell = roofs.StridePixels;
        if (Math.Min(box.Left, box.Top) < -cell || box.Left + box.Width > widthPixels + cell || box.Top + box.Height > heightPixels + cell)
        {
            // The tile ends before the box does: another tile or the box itself has to speak for it.
            return null;
        }

        var bounds = CellBounds.Of(box, cell);
        var patch = Cut(roofs, bounds, (widthPixels + cell - 1) / cell, (heightPixels + cell - 1) / cell);
        if (KeepOwnRoof(patch, bounds) < LeastCells)
        {
            return null;
        }

        var rings = CellContour.Trace(patch);
        if (TurnedRectangle.FindLeast(rings.SelectMany(ring => ring)) is not { } rectangle)
        {
            return null;
        }

        var outline = new PixelOutline(OutlineKind.Rectangle, rectangle.Corners);
        var explained = Iou(outline, patch);
        var settled = new PixelOutline(OutlineKind.Rectangle, rectangle.Settle([.. rings.SelectMany(ring => ring)]).Corners);
        if (Iou(settled, patch) is var better && better > explained)
        {
            (outline, explained) = (settled, better);
        }

        if (explained < GoodRectangleIou && RightAngledPolygon.Find(rings, rectangle) is { } polygon && Iou(polygon, patch) >= explained + ClearlyBetter)
        {
            outline = polygon;
        }

        outline = outline.Move(corner => new PixelPoint(
            Column: Math.Clamp((corner.Column + patch.FirstColumn) * cell, 0, widthPixels), Row: Math.Clamp((corner.Row + patch.FirstRow) * cell, 0, heightPixels)));
        return Fits(outline, box) ? outline : null;
    }

    /// <summary>True when an outline and a box are about one object.</summary>
    public static bool Fits(PixelOutline outline, PixelBox box) => outline.Bounds.OverlapWith(box) >= LeastBoxIou;

    private static CellPatch Cut(CellMap roofs, CellBounds box, int columns, int rows)
    {
        var grow = Math.Clamp(GrowShare * Math.Max(box.Right - box.Left, box.Bottom - box.Top), LeastGrowCells, MostGrowCells);
        var (left, top) = (Math.Max(0, (int)Math.Floor(box.Left - grow)), Math.Max(0, (int)Math.Floor(box.Top - grow)));
        var right = Math.Min(Math.Min(columns, roofs.Width), (int)Math.Ceiling(box.Right + grow));
        var bottom = Math.Min(Math.Min(rows, roofs.Height), (int)Math.Ceiling(box.Bottom + grow));
        var patch = new CellPatch(left, top, Math.Max(0, right - left), Math.Max(0, bottom - top));
        for (var row = 0; row < patch.Height; row++)
        {
            for (var column = 0; column < patch.Width; column++)
            {
                patch[column, row] = roofs.Values[((top + row) * roofs.Width) + left + column];
            }
        }

        return patch;
    }

    /// <summary>Takes away what belongs to neighbours; answers how many cells of roof are left.</summary>
    private static int KeepOwnRoof(CellPatch patch, CellBounds box)
    {
        var pieces = patch.Pieces(out var count);
        var (inBox, all) = (new int[count + 1], new int[count + 1]);
        var touches = new bool[count + 1];
        ForEach((column, row, piece) =>
        {
            all[piece]++;
            inBox[piece] += box.Holds(patch.FirstColumn + column, patch.FirstRow + row) ? 1 : 0;
            touches[piece] |= column == 0 || row == 0 || column == patch.Width - 1 || row == patch.Height - 1;
        });
        var main = 0;
        for (var piece = 1; piece <= count; piece++)
        {
            main = main == 0 || inBox[piece] > inBox[main] ? piece : main;
        }

        // Where the roof goes on beyond the patch it is the neighbour's too, and the box says where this one ends.
        var (cutLeft, cutTop, cutRight, cutBottom) = (false, false, false, false);
        ForEach((column, row, piece) =>
        {
            cutLeft |= piece == main && column == 0;
            cutTop |= piece == main && row == 0;
            cutRight |= piece == main && column == patch.Width - 1;
            cutBottom |= piece == main && row == patch.Height - 1;
        });
        var kept = 0;
        ForEach((column, row, piece) =>
        {
            var isOwn = piece == main || (!touches[piece] && inBox[piece] == all[piece] && all[piece] >= LeastPieceShare * all[main]);
            var isBeyond = (cutLeft && patch.FirstColumn + column + 0.5 < box.Left) || (cutRight && patch.FirstColumn + column + 0.5 > box.Right)
                || (cutTop && patch.FirstRow + row + 0.5 < box.Top) || (cutBottom && patch.FirstRow + row + 0.5 > box.Bottom);
            if (isOwn && !isBeyond)
            {
                kept++;
            }
            else
            {
                patch[column, row] = 0;
            }
        });
        return kept;

        void ForEach(Action<int, int, int> roof)
        {
            for (var at = 0; at < pieces.Length; at++)
            {
                if (pieces[at] > 0)
                {
                    roof(at % patch.Width, at / patch.Width, pieces[at]);
                }
            }
        }
    }

    /// <summary>Overlap of an outline (in cells from the patch's corner) with the cells that are roof.</summary>
    private static double Iou(PixelOutline outline, CellPatch patch)
    {
        var (both, roof, inside) = (0, 0, 0);
        for (var row = 0; row < patch.Height; row++)
        {
            for (var column = 0; column < patch.Width; column++)
            {
                var (isRoof, isInside) = (patch.IsRoof(column, row), outline.Contains(new PixelPoint(column + 0.5, row + 0.5)));
                both += isRoof && isInside ? 1 : 0;
                roof += isRoof ? 1 : 0;
                inside += isInside ? 1 : 0;
            }
        }

        return both / Math.Max(1.0, roof + inside - both);
    }

    /// <summary>A box in units of cells.</summary>
    private readonly record struct CellBounds(double Left, double Top, double Right, double Bottom)
    {
        public static CellBounds Of(PixelBox box, int cell) =>
            new(box.Left / cell, box.Top / cell, (box.Left + box.Width) / cell, (box.Top + box.Height) / cell);

        /// <summary>True when the middle of a cell lies in it.</summary>
        public bool Holds(int column, int row) => column + 0.5 >= Left && column + 0.5 <= Right && row + 0.5 >= Top && row + 0.5 <= Bottom;
    }
}
