using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What is left of a square that too few photos have shown: a convex piece, with the number of those that did.</summary>
internal sealed record SquarePiece(IReadOnlyList<GroundSpot> Corners, int Depth)
{
    // Below a square millimetre two cuts along the same line differ by the last digits of their numbers only.
    private const double LeastSquareMetres = 1e-6;

    public double SquareMetres
    {
        get
        {
            var twice = 0.0;
            for (var i = 0; i < Corners.Count; i++)
            {
                var (a, b) = (Corners[i], Corners[(i + 1) % Corners.Count]);
                twice += (a.East - Corners[0].East) * (b.North - Corners[0].North) - (b.East - Corners[0].East) * (a.North - Corners[0].North);
            }

            return Math.Abs(twice) / 2;
        }
    }

    /// <summary>What is left when one more photo has shown its part of it.</summary>
    /// <param name="view">The photo.</param>
    /// <param name="wanted">Photos that are enough; a part that so many have shown is not left.</param>
    public IEnumerable<SquarePiece> After(PhotoView view, int wanted)
    {
        var (shown, left) = (this, new List<SquarePiece>());
        for (var edge = 0; edge < 4; edge++)
        {
            var (inside, outside) = shown.Split(view, edge);
            if (inside.SquareMetres < LeastSquareMetres) return [this];
            if (outside.SquareMetres >= LeastSquareMetres) left.Add(outside);
            shown = inside;
        }

        return Depth + 1 < wanted ? [.. left, shown with { Depth = Depth + 1 }] : left;
    }

    private (SquarePiece Inside, SquarePiece Outside) Split(PhotoView view, int edge)
    {
        var (inside, outside) = (new List<GroundSpot>(), new List<GroundSpot>());
        for (var i = 0; i < Corners.Count; i++)
        {
            var (here, next) = (Corners[i], Corners[(i + 1) % Corners.Count]);
            var (depth, ahead) = (Depths(here), Depths(next));
            (depth >= 0 ? inside : outside).Add(here);
            if (depth >= 0 == ahead >= 0) continue;
            var crossing = here.Toward(next, depth / (depth - ahead));
            inside.Add(crossing);
            outside.Add(crossing);
        }

        return (this with { Corners = inside }, this with { Corners = outside });

        double Depths(GroundSpot spot) => view.EdgesAt(new MetricPoint(spot.East, spot.North), spot.Height)[edge];
    }
}
