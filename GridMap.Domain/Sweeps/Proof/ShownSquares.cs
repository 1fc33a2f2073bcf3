using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Squares of a lattice that one photo shows, judged at their corners.</summary>
internal sealed class ShownSquares(CellLattice lattice, PhotoView view, SquareRange range, double coarsestGsdMetres)
{
    private readonly record struct Knot(PhotoEdges Edges, double GsdMetres);

    /// <summary>Squares that are shown whole and finely enough, with the coarsest ground sampling distance of their corners.</summary>
    public IEnumerable<(int Square, float GsdMetres, bool IsWhole)> Whole() => All().Where(square => square.IsWhole);

    /// <summary>Squares that may be shown in part, finely enough at all their corners.</summary>
    public IEnumerable<(int Square, float GsdMetres, bool IsWhole)> Partly() => All().Where(square => !square.IsWhole);

    private IEnumerable<(int Square, float GsdMetres, bool IsWhole)> All()
    {
        var width = range.East - range.West + 1;
        var (below, above) = (new Knot[width], new Knot[width]);
        Fill(below, range.South);
        for (var row = range.South; row < range.North; row++)
        {
            Fill(above, row + 1);
            for (var i = 0; i + 1 < width; i++)
            {
                var gsd = Math.Max(Math.Max(below[i].GsdMetres, below[i + 1].GsdMetres), Math.Max(above[i].GsdMetres, above[i + 1].GsdMetres));
                // Not a number, where the ground is not known, is no better.
                if (!(gsd <= coarsestGsdMetres)) continue;
                var isWhole = below[i].Edges.AreInside && below[i + 1].Edges.AreInside && above[i].Edges.AreInside && above[i + 1].Edges.AreInside;
                if (isWhole || MayCut(below[i].Edges, below[i + 1].Edges, above[i].Edges, above[i + 1].Edges)) yield return (row * lattice.Columns + range.West + i, (float)gsd, isWhole);
            }

            (below, above) = (above, below);
        }
    }

    private void Fill(Knot[] knots, int row)
    {
        for (var i = 0; i < knots.Length; i++)
        {
            var (at, height) = (lattice.At(range.West + i, row), lattice.HeightAt(range.West + i, row));
            knots[i] = new Knot(view.EdgesAt(at, height), view.GsdMetresAt(at, height));
        }
    }

    private static bool MayCut(PhotoEdges a, PhotoEdges b, PhotoEdges c, PhotoEdges d)
    {
        for (var edge = 0; edge < 4; edge++)
        {
            if (a[edge] < 0 && b[edge] < 0 && c[edge] < 0 && d[edge] < 0) return false;
        }

        return true;
    }
}
