using GridMap.Domain.Geo;
using NetTopologySuite.IO;

namespace GridMap.Domain.Tests.Geo;

public class FlatShapeTests
{
    [Theory]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))", 1)]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))", 2)]
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3)), ((20 0, 29 0, 29 9, 20 0)))", 3)]
    [InlineData("MULTIPOLYGON EMPTY", 0)]
    public void Read_WellKnownBinary_GivesTheSameShapeBack(string wkt, int rings)
    {
        var shape = new WKTReader().Read(wkt);

        var read = FlatShape.Read(new WKBWriter().Write(shape));
        var heights = FlatShape.Read(new WKBWriter(ByteOrder.BigEndian, handleSRID: false, emitZ: true).Write(shape));

        Assert.Equal(rings, read.RingCount);
        Assert.Equal(shape.IsEmpty, read.IsEmpty);
        Assert.Equal(shape.EnvelopeInternal, read.Bounds);
        Assert.True(read.ToGeometry().EqualsExact(shape));
        Assert.True(heights.ToGeometry().EqualsExact(shape));
    }

    [Fact]
    public void From_Line_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FlatShape.From(new WKTReader().Read("LINESTRING (0 0, 1 1)")));

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public void Read_CutShort_IsRefused(int bytes) =>
        Assert.ThrowsAny<Exception>(() => FlatShape.Read(new WKBWriter().Write(new WKTReader().Read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))"))[..bytes]));
}
