using System.Numerics;

namespace GridMap.Server.Tiles;

/// <summary>Remembers of every vertex which two edges met in it, and whether others did too.</summary>
internal sealed class CornerTable
{
    // No pair of neighbours has this number; see PairOf.
    private const ulong Corner = 1;

    private readonly ulong[] _vertices;
    private readonly ulong[] _pairs;

    public CornerTable(int points)
    {
        // Mostly two rings share a vertex, so that half of the places stay free.
        var size = BitOperations.RoundUpToPowerOf2((uint)(points + points / 8 + 16));
        (_vertices, _pairs) = (new ulong[size], new ulong[size]);
    }

    /// <summary>A ring goes through a vertex, from one neighbour to another.</summary>
    public void Meet(WorldPoint before, WorldPoint at, WorldPoint after)
    {
        var place = PlaceOf(at);
        var pair = PairOf(before, after);
        if (_pairs[place] == 0)
        {
            (_vertices[place], _pairs[place]) = (KeyOf(at), pair);
        }
        else if (_pairs[place] != pair)
        {
            _pairs[place] = Corner;
        }
    }

    public bool IsCorner(WorldPoint at) => _pairs[PlaceOf(at)] == Corner;

    private int PlaceOf(WorldPoint at)
    {
        var key = KeyOf(at);
        var place = (int)(Mix(key) & (ulong)(_vertices.Length - 1));
        while (_pairs[place] != 0 && _vertices[place] != key)
        {
            place = (place + 1) & (_vertices.Length - 1);
        }

        return place;
    }

    private static ulong KeyOf(WorldPoint at) => ((ulong)(uint)at.X << 32) | (uint)at.Y;

    /// <summary>A number of two neighbours, in either order; never 0 or <see cref="Corner"/>.</summary>
    private static ulong PairOf(WorldPoint a, WorldPoint b)
    {
        var (first, second) = (KeyOf(a), KeyOf(b));
        return Mix(Math.Min(first, second) * 0x9E3779B97F4A7C15UL + Math.Max(first, second)) | 2;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93UL;
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93UL;
        return value ^ (value >> 32);
    }
}
