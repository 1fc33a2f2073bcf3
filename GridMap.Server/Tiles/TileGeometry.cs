namespace GridMap.Server.Tiles;

/// <summary>Encodes geometry as the commands of Mapbox Vector Tile 2.1, §4.3.</summary>
internal sealed class TileGeometry
{
    private const uint MoveTo = 1;
    private const uint LineTo = 2;
    private const uint ClosePath = 7;

    private readonly ProtoWriter _commands = new();
    private TilePoint _pen;

    public bool IsEmpty => _commands.Length == 0;

    public ReadOnlySpan<byte> Commands => _commands.Written;

    public void Clear()
    {
        _commands.Clear();
        _pen = default;
    }

    public void Points(ReadOnlySpan<TilePoint> points)
    {
        Command(MoveTo, points.Length);
        foreach (var point in points)
        {
            Move(point);
        }
    }

    public void Line(ReadOnlySpan<TilePoint> points)
    {
        Command(MoveTo, 1);
        Move(points[0]);
        Command(LineTo, points.Length - 1);
        foreach (var point in points[1..])
        {
            Move(point);
        }
    }

    /// <summary>A ring without its repeated last point, in either direction; holes follow their shell.</summary>
    public void Ring(ReadOnlySpan<TilePoint> ring, bool isHole) => Ring(ring, isHole, DoubledArea(ring));

    /// <param name="doubledArea">The ring's <see cref="DoubledArea"/>.</param>
    public void Ring(ReadOnlySpan<TilePoint> ring, bool isHole, long doubledArea)
    {
        // Shells run clockwise on the screen: positive area with y down.
        var isReversed = doubledArea > 0 == isHole;
        Command(MoveTo, 1);
        Move(isReversed ? ring[^1] : ring[0]);
        Command(LineTo, ring.Length - 1);
        for (var index = 1; index < ring.Length; index++)
        {
            Move(isReversed ? ring[^(index + 1)] : ring[index]);
        }

        Command(ClosePath, 1);
    }

    /// <summary>Twice the surveyor's area of a ring, positive when clockwise on the screen.</summary>
    public static long DoubledArea(ReadOnlySpan<TilePoint> ring)
    {
        long sum = 0;
        for (var (index, before) = (0, ring.Length - 1); index < ring.Length; before = index++)
        {
            var (a, b) = (ring[before], ring[index]);
            sum += (long)a.X * b.Y - (long)b.X * a.Y;
        }

        return sum;
    }

    private static ulong ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    private void Command(uint id, int count) => _commands.Varint(id | ((uint)count << 3));

    private void Move(TilePoint to)
    {
        _commands.Varint(ZigZag(to.X - _pen.X));
        _commands.Varint(ZigZag(to.Y - _pen.Y));
        _pen = to;
    }
}
