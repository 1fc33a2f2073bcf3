using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GridMap.Domain.Geo;

/// <summary>A polygon or set of polygons as plain numbers: a fifth of the memory of geometry objects, for the many shapes that are held all the time. Immutable.</summary>
public sealed class FlatShape
{
    private const int PolygonType = 3;
    private const int MultiPolygonType = 6;

    // X and y of every vertex, ring after ring; the first vertex of a ring is repeated at its end.
    private readonly double[] ordinates;
    // Where each ring ends in the vertices, below zero (~end) for a hole. Null is one shell, as nearly every cell is.
    private readonly int[]? ends;

    private FlatShape(double[] ordinates, int[]? ends) => (this.ordinates, this.ends) = (ordinates, ends);

    /// <summary>No ground.</summary>
    public static FlatShape Empty { get; } = new([], []);

    /// <summary>True without a ring.</summary>
    public bool IsEmpty => ordinates.Length == 0;

    /// <summary>How many rings there are; a hole follows its shell.</summary>
    public int RingCount => ends?.Length ?? 1;

    /// <summary>Vertices of all rings, repeated last ones included.</summary>
    public int VertexCount => ordinates.Length / 2;

    /// <summary>Bounds, longitude as x; null for an empty shape.</summary>
    public Envelope Bounds
    {
        get
        {
            var bounds = new Envelope();
            for (var i = 0; i < ordinates.Length; i += 2) bounds.ExpandToInclude(ordinates[i], ordinates[i + 1]);
            return bounds;
        }
    }

    /// <summary>Takes the numbers of a shape.</summary>
    /// <param name="shape">Polygon or MultiPolygon, WGS 84, longitude first.</param>
    /// <exception cref="ArgumentException">It is no polygon.</exception>
    public static FlatShape From(Geometry shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (shape is not (Polygon or MultiPolygon)) throw new ArgumentException($"The shape is a {shape.GeometryType}, not a polygon.", nameof(shape));
        var ordinates = new List<double>(shape.NumPoints * 2);
        var ends = new List<int>(1);
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon) continue;
            Add(polygon.ExteriorRing.CoordinateSequence, isHole: false);
            foreach (var hole in polygon.InteriorRings) Add(hole.CoordinateSequence, isHole: true);
        }

        return Make([.. ordinates], ends);

        void Add(CoordinateSequence ring, bool isHole)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                ordinates.Add(ring.GetX(i));
                ordinates.Add(ring.GetY(i));
            }

            ends.Add(isHole ? ~(ordinates.Count / 2) : ordinates.Count / 2);
        }
    }

    /// <summary>Reads well-known binary.</summary>
    /// <exception cref="ArgumentException">It is no polygon.</exception>
    /// <exception cref="ParseException">It is no well-known binary.</exception>
    public static FlatShape Read(byte[] wellKnownBinary)
    {
        ArgumentNullException.ThrowIfNull(wellKnownBinary);
        return FindPlain(wellKnownBinary) ?? From(new WKBReader().Read(wellKnownBinary));
    }

    /// <summary>The shape as a geometry object, made anew each time.</summary>
    public Geometry ToGeometry()
    {
        var polygons = new List<Polygon>();
        for (var ring = 0; ring < RingCount;)
        {
            var shell = LineOf(ring++);
            var holes = new List<LinearRing>();
            while (ring < RingCount && IsHole(ring)) holes.Add(LineOf(ring++));
            polygons.Add(new Polygon(shell, [.. holes]));
        }

        return polygons.Count == 1 ? polygons[0] : new MultiPolygon([.. polygons]);
    }

    /// <summary>Longitude and latitude of every vertex of a ring in turn, the first vertex repeated at the end.</summary>
    public ReadOnlySpan<double> Ring(int ring)
    {
        var first = ring == 0 ? 0 : EndOf(ring - 1);
        return ordinates.AsSpan(2 * first, 2 * (EndOf(ring) - first));
    }

    /// <summary>Whether a ring is a hole in the shell before it.</summary>
    public bool IsHole(int ring) => ends is not null && ends[ring] < 0;

    private static FlatShape Make(double[] ordinates, List<int> ends) =>
        ends.Count == 0 ? Empty : new FlatShape(ordinates, ends.Count == 1 ? null : [.. ends]);

    /// <summary>Reads what this product writes: little-endian, two dimensions. Null for anything else.</summary>
    private static FlatShape? FindPlain(ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian || !TryTake(ref bytes, out var type)) return null;
        var parts = 1;
        if (type == MultiPolygonType && !TryCount(ref bytes, out parts)) return null;
        if (type is not (PolygonType or MultiPolygonType)) return null;
        var ordinates = new double[bytes.Length / sizeof(double)];
        var (used, ends) = (0, new List<int>(parts));
        for (var part = 0; part < parts; part++)
        {
            if (type == MultiPolygonType && (!TryTake(ref bytes, out var inner) || inner != PolygonType)) return null;
            if (!TryCount(ref bytes, out var rings)) return null;
            for (var ring = 0; ring < rings; ring++)
            {
                if (!TryCount(ref bytes, out var vertices) || bytes.Length / (2 * sizeof(double)) < vertices) return null;
                MemoryMarshal.Cast<byte, double>(bytes[..(vertices * 2 * sizeof(double))]).CopyTo(ordinates.AsSpan(used));
                used += vertices * 2;
                bytes = bytes[(vertices * 2 * sizeof(double))..];
                ends.Add(ring == 0 ? used / 2 : ~(used / 2));
            }
        }

        return bytes.IsEmpty ? Make(ordinates.Length == used ? ordinates : ordinates[..used], ends) : null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> bytes, out int type)
    {
        type = 0;
        if (bytes.Length < 5 || bytes[0] != 1) return false;
        bytes = bytes[1..];
        return TryCount(ref bytes, out type);
    }

    private static bool TryCount(ref ReadOnlySpan<byte> bytes, out int count)
    {
        count = 0;
        if (bytes.Length < sizeof(int)) return false;
        count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return count >= 0;
    }

    private int EndOf(int ring) => ends is null ? ordinates.Length / 2 : ends[ring] < 0 ? ~ends[ring] : ends[ring];

    private LinearRing LineOf(int ring)
    {
        var numbers = Ring(ring);
        var coordinates = new Coordinate[numbers.Length / 2];
        for (var i = 0; i < coordinates.Length; i++) coordinates[i] = new Coordinate(numbers[2 * i], numbers[2 * i + 1]);
        return new LinearRing(coordinates);
    }
}
