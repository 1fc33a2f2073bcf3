using System.Globalization;
using GridMap.Client.Suspects;
using GridMap.Contracts.Detections;

namespace GridMap.Client.Tests.Suspects;

public sealed class ObjectMarkTests
{
    private static readonly DetectedObject Tank = new(DetectedClass.Tank, 0.9, 113, 34, 1, 8, null, null, [10, 20, 80, 80]);
    private static readonly DetectedObject Roof = new(DetectedClass.Structure, 0.9, 113, 34, 1, null, 200, "blue", [10, 20, 80, 80]);

    [Fact]
    public void Points_Outline_IsMovedIntoTheChip() =>
        Assert.Equal("5,10 25.5,10 25.5,30", ObjectMark.Points(Roof with { PixelOutline = [[15, 30], [35.5, 30], [35.5, 50]] }, left: 10, top: 20));

    [Fact]
    public void Points_NoOutline_LeavesItToTheBox()
    {
        Assert.Null(ObjectMark.Points(Roof, 0, 0));
        Assert.Null(ObjectMark.Points(Roof with { PixelOutline = [[1], [2], [3]] }, 0, 0));
    }

    [Fact]
    public void Size_EachKind_SaysWhatCounts()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal("⌀ 8.0 m", ObjectMark.Size(Tank));
        Assert.Equal("≥ ⌀ 8.0 m", ObjectMark.Size(Tank with { IsTruncated = true }));
        Assert.Equal("20 m × 4.0 m", ObjectMark.Size(Tank with { DiameterMetres = 4, LengthMetres = 20, WidthMetres = 4 }));
        Assert.Equal("200 m²", ObjectMark.Size(Roof with { LengthMetres = 20, WidthMetres = 10 }));
        Assert.Null(ObjectMark.Size(Tank with { DiameterMetres = null }));
    }
}
