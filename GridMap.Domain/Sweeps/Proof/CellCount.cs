using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Counts the photos over every square of a cell. A photo counts where it shows the whole square finely enough; what is not seen so is cut exactly.</summary>
internal sealed class CellCount(CellLattice lattice, ProofRules rules)
{
    private readonly ushort[] depth = new ushort[lattice.Columns * lattice.Rows];
    private readonly float[] finest = Filled(lattice.Columns * lattice.Rows);
    private readonly Dictionary<int, List<SquarePiece>> pieces = [];
    private readonly HashSet<ProofPhoto> photos = new(ReferenceEqualityComparer.Instance);

    /// <summary>What photos show of a cell.</summary>
    /// <param name="lattice">Its squares.</param>
    /// <param name="given">Photos in any order, each name once.</param>
    /// <param name="rules">When a spot counts.</param>
    public static CellSight Of(CellLattice lattice, IReadOnlyList<ProofPhoto> given, ProofRules rules)
    {
        var count = new CellCount(lattice, rules);
        var near = new List<(ProofPhoto Photo, SquareRange Range)>();
        foreach (var photo in given)
        {
            if (SquareRange.Find(lattice, photo.View) is not { } range) continue;
            near.Add((photo, range));
            count.AddWhole(photo, range);
        }

        foreach (var (photo, range) in near) count.CutParts(photo, range);
        return count.Result();
    }

    private void AddWhole(ProofPhoto photo, SquareRange range)
    {
        var shows = false;
        foreach (var (square, gsd, _) in new ShownSquares(lattice, photo.View, range, rules.CoarsestGsdMetres).Whole())
        {
            if (depth[square] < ushort.MaxValue) depth[square]++;
            finest[square] = Math.Min(finest[square], gsd);
            shows |= lattice.Inside[square];
        }

        if (shows) photos.Add(photo);
    }

    private void CutParts(ProofPhoto photo, SquareRange range)
    {
        if (!range.Squares(lattice).Any(IsShort)) return;
        foreach (var (square, gsd, _) in new ShownSquares(lattice, photo.View, range, rules.CoarsestGsdMetres).Partly())
        {
            if (!IsShort(square)) continue;
            if (!pieces.TryGetValue(square, out var left)) left = [Whole(square)];
            var before = left.Sum(piece => piece.SquareMetres * (rules.LeastDepth - piece.Depth));
            pieces[square] = left = [.. left.SelectMany(piece => piece.After(photo.View, rules.LeastDepth))];
            if (left.Sum(piece => piece.SquareMetres * (rules.LeastDepth - piece.Depth)) >= before - 1e-9) continue;
            finest[square] = Math.Min(finest[square], gsd);
            if (lattice.Inside[square]) photos.Add(photo);
        }
    }

    private bool IsShort(int square) => lattice.Wanted[square] && depth[square] < rules.LeastDepth;

    private SquarePiece Whole(int square)
    {
        var (column, row) = (square % lattice.Columns, square / lattice.Columns);
        GroundSpot Corner(int right, int up) =>
            lattice.At(column + right, row + up) is var at ? new GroundSpot(at.EastMetres, at.NorthMetres, lattice.HeightAt(column + right, row + up)) : default;
        return new SquarePiece([Corner(0, 0), Corner(1, 0), Corner(1, 1), Corner(0, 1)], depth[square]);
    }

    private CellSight Result()
    {
        var (gsds, depths) = (new List<float>(), new List<double>());
        for (var square = 0; square < depth.Length; square++)
        {
            if (!lattice.Inside[square] || !IsSeenAtAll(square)) continue;
            gsds.Add(finest[square]);
            depths.Add(Math.Max(depth[square], rules.LeastDepth));
        }

        var isNothing = gsds.Count == 0 && !Enumerable.Range(0, depth.Length).Any(square => lattice.Wanted[square] && IsSeenAtAll(square));
        return CellSight.By(photos, isNothing ? null : Unseen(), gsds, Spread.Of(depths));
    }

    private bool IsSeenAtAll(int square) => depth[square] >= rules.LeastDepth
        || (pieces.TryGetValue(square, out var left) && left.Sum(piece => piece.SquareMetres) < lattice.Step * lattice.Step * (1 - 1e-9));

    private Geometry Unseen()
    {
        var factory = GeometryFactory.Default;
        var shapes = new List<Geometry>(UnseenRuns());
        foreach (var (_, left) in pieces.OrderBy(pair => pair.Key))
        {
            shapes.AddRange(left.Select(piece => factory.CreatePolygon(
                [.. piece.Corners.Append(piece.Corners[0]).Select(corner => new Coordinate(corner.East, corner.North))])));
        }

        return MillimetreOverlay.Union(shapes);
    }

    private IEnumerable<Geometry> UnseenRuns() => RunRectangles.Find(lattice.Columns, lattice.Rows, (column, row) =>
        row * lattice.Columns + column is var square && IsShort(square) && !pieces.ContainsKey(square)).Select(run =>
    {
        var (low, high) = (lattice.At((int)run.MinX, (int)run.MinY), lattice.At((int)run.MaxX, (int)run.MaxY));
        return GeometryFactory.Default.ToGeometry(new Envelope(low.EastMetres, high.EastMetres, low.NorthMetres, high.NorthMetres));
    });

    private static float[] Filled(int length)
    {
        var values = new float[length];
        Array.Fill(values, float.PositiveInfinity);
        return values;
    }
}
