using GridMap.Domain.Geo;

namespace GridMap.Server.Tiles;

/// <summary>Shapes projected once, side by side in memory, ready to be put on any tile. Immutable, read by any number of threads.</summary>
internal sealed class WorldShapes
{
    private readonly WorldPoint[] _points;
    private readonly byte[] _leastZooms;
    // Where the points of each ring start, and where the rings of each shape start; each with one more at the end.
    private readonly int[] _pointsOf;
    private readonly int[] _ringsOf;
    private readonly bool[] _isHole;
    private readonly WorldBox[] _boxes;
    // Boxes round each run of a long ring's points, where they start, and the zoom from which the ring surely encloses something.
    private readonly WorldBox[] _runs;
    private readonly int[] _runsOf;
    private readonly byte[] _sureZooms;

    public WorldShapes(IReadOnlyList<FlatShape> shapes)
    {
        var ringCount = shapes.Sum(shape => shape.RingCount);
        _points = new WorldPoint[shapes.Sum(shape => shape.VertexCount - shape.RingCount)];
        _pointsOf = new int[ringCount + 1];
        _isHole = new bool[ringCount];
        _ringsOf = new int[shapes.Count + 1];
        _boxes = new WorldBox[shapes.Count];
        var (point, ring) = (0, 0);
        for (var shape = 0; shape < shapes.Count; shape++)
        {
            var first = point;
            for (var part = 0; part < shapes[shape].RingCount; part++)
            {
                var numbers = shapes[shape].Ring(part);
                for (var index = 0; index < numbers.Length - 2; index += 2)
                {
                    _points[point++] = WorldPoint.From(new LonLat(numbers[index], numbers[index + 1]));
                }

                _isHole[ring] = shapes[shape].IsHole(part);
                _pointsOf[++ring] = point;
            }

            _ringsOf[shape + 1] = ring;
            _boxes[shape] = WorldBox.Around(_points.AsSpan(first, point - first));
        }

        _leastZooms = SharedEdges.LeastZooms(_points, _pointsOf);
        (_runs, _runsOf, _sureZooms) = RunsOf();
    }

    public int Count => _boxes.Length;

    public ReadOnlySpan<WorldBox> Boxes => _boxes;

    /// <summary>The lowest zoom at which a shape has the area of a square with this edge.</summary>
    /// <param name="pixels">Of a 512-pixel tile.</param>
    public int LeastZoom(int shape, double pixels)
    {
        var doubledArea = 0.0;
        for (var ring = _ringsOf[shape]; ring < _ringsOf[shape + 1]; ring++)
        {
            doubledArea += (_isHole[ring] ? -1 : 1) * Math.Abs(DoubledArea(_points.AsSpan(_pointsOf[ring].._pointsOf[ring + 1])));
        }

        var edge = Math.Sqrt(Math.Max(0, doubledArea) / 2);
        return edge <= 0 ? TileAddress.MostZoom + 1
            : Math.Clamp((int)Math.Ceiling(Math.Log2(pixels * (1L << WorldPoint.Bits) / 512 / edge)), 0, TileAddress.MostZoom + 1);
    }

    /// <summary>Writes the part of a shape on a tile.</summary>
    /// <returns>False when nothing of the shape is left at this zoom, on any tile.</returns>
    public bool WriteTo(int shape, TileGeometry geometry, TileAddress tile, TileClip clip)
    {
        geometry.Clear();
        var (isAnywhere, hasShell) = (false, false);
        for (var ring = _ringsOf[shape]; ring < _ringsOf[shape + 1]; ring++)
        {
            // The holes of a shell that has vanished vanish with it.
            if (_isHole[ring] && !hasShell)
            {
                continue;
            }

            var range = _pointsOf[ring].._pointsOf[ring + 1];
            var runs = tile.Zoom >= _sureZooms[ring] ? _runs.AsSpan(_runsOf[ring].._runsOf[ring + 1]) : [];
            var points = clip.Ring(_points.AsSpan(range), _leastZooms.AsSpan(range), runs, tile, out var isThere);
            var doubledArea = points.Length >= 3 ? TileGeometry.DoubledArea(points) : 0;
            if (!_isHole[ring])
            {
                hasShell = doubledArea != 0;
                isAnywhere |= isThere;
            }

            if (doubledArea != 0)
            {
                geometry.Ring(points, _isHole[ring], doubledArea);
            }
        }

        return isAnywhere;
    }

    /// <summary>Whether a point lies in the shape; on its rim either answer is right.</summary>
    public bool Holds(int shape, WorldPoint at)
    {
        var isInside = false;
        for (var ring = _ringsOf[shape]; ring < _ringsOf[shape + 1]; ring++)
        {
            var points = _points.AsSpan(_pointsOf[ring].._pointsOf[ring + 1]);
            for (var (index, before) = (0, points.Length - 1); index < points.Length; before = index++)
            {
                var (a, b) = (points[before], points[index]);
                if (a.Y <= at.Y != b.Y <= at.Y && at.X < a.X + (double)(b.X - a.X) * ((double)at.Y - a.Y) / ((double)b.Y - a.Y))
                {
                    isInside = !isInside;
                }
            }
        }

        return isInside;
    }

    private (WorldBox[] Runs, int[] RunsOf, byte[] SureZooms) RunsOf()
    {
        const int shortRing = 4 * TileClip.Run;
        var (runs, runsOf, sureZooms) = (new List<WorldBox>(), new int[_isHole.Length + 1], new byte[_isHole.Length]);
        for (var ring = 0; ring < _isHole.Length; ring++)
        {
            var points = _points.AsSpan(_pointsOf[ring].._pointsOf[ring + 1]);
            for (var start = 0; points.Length >= shortRing && start < points.Length; start += TileClip.Run)
            {
                runs.Add(WorldBox.Around(points[start..Math.Min(start + TileClip.Run, points.Length)]));
            }

            runsOf[ring + 1] = runs.Count;
            sureZooms[ring] = points.Length >= shortRing ? SureZoom(points) : (byte)(TileAddress.MostZoom + 1);
        }

        return ([.. runs], runsOf, sureZooms);
    }

    /// <summary>From here on neither snapping nor what is left out of its edges can flatten a ring.</summary>
    private static byte SureZoom(ReadOnlySpan<WorldPoint> ring)
    {
        const double moved = 4;
        var length = 0.0;
        for (var (index, before) = (0, ring.Length - 1); index < ring.Length; before = index++)
        {
            length += Math.Sqrt(Math.Pow((double)ring[index].X - ring[before].X, 2) + Math.Pow((double)ring[index].Y - ring[before].Y, 2));
        }

        var area = Math.Abs(DoubledArea(ring));
        for (var zoom = 0; zoom <= TileAddress.MostZoom; zoom++)
        {
            var unit = moved * (1L << WorldPoint.Bits) / TileAddress.Extent / (1L << zoom);
            if (area > 2 * unit * (length + (ring.Length * unit))) return (byte)zoom;
        }

        return TileAddress.MostZoom + 1;
    }

    private static double DoubledArea(ReadOnlySpan<WorldPoint> ring)
    {
        // From the first point, so that the products stay exact for shapes of a city's size.
        var sum = 0.0;
        for (var index = 2; index < ring.Length; index++)
        {
            var (a, b) = (ring[index - 1], ring[index]);
            sum += ((double)a.X - ring[0].X) * ((double)b.Y - ring[0].Y) - ((double)b.X - ring[0].X) * ((double)a.Y - ring[0].Y);
        }

        return sum;
    }
}
