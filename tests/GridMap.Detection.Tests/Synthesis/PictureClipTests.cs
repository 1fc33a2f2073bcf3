using CsCheck;
using GridMap.Detection.Synthesis;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class PictureClipTests
{
    [Theory]
    [InlineData("0 0, 10 0, 10 10, 0 10", 100)] // the rectangle itself
    [InlineData("-5 -5, 5 -5, 5 5, -5 5", 25)] // a corner
    [InlineData("-5 5, 5 -5, 15 5, 5 15", 100)] // a diamond through all four corners: what is left is the rectangle
    [InlineData("2 2, 4 2, 4 4, 2 4", 4)] // inside
    [InlineData("20 20, 30 20, 30 30, 20 30", 0)] // beside
    public void Cut_AtATenByTenPicture_LeavesThePartInside(string polygon, double areaPixels) =>
        Assert.Equal(areaPixels, Area(PictureClip.Cut(Parse(polygon), 0, 0, 10, 10)), tolerance: 1e-9);

    [Fact]
    public void Cut_AnyRectangle_StaysInsideAndNeverGrows() => Gen.Select(Gen.Double[-20, 30], Gen.Double[-20, 30], Gen.Double[1, 20], Gen.Double[0, 3]).Sample(
        (x, y, half, turn) =>
        {
            var (sine, cosine) = Math.SinCos(turn);
            (double, double)[] square = [.. new[] { (-1, -1), (1, -1), (1, 1), (-1, 1) }
                .Select(at => (x + (half * ((at.Item1 * cosine) - (at.Item2 * sine))), y + (half * ((at.Item1 * sine) + (at.Item2 * cosine)))))];

            var cut = PictureClip.Cut(square, 0, 0, 10, 10);

            Assert.All(cut, point =>
            {
                Assert.InRange(point.X, -1e-9, 10 + 1e-9);
                Assert.InRange(point.Y, -1e-9, 10 + 1e-9);
            });
            Assert.InRange(Area(cut), 0, Math.Min(100, 4 * half * half) + 1e-6);
        });

    private static (double X, double Y)[] Parse(string polygon) =>
        [.. polygon.Split(", ").Select(pair => pair.Split(' ').Select(double.Parse).ToArray()).Select(pair => (pair[0], pair[1]))];

    private static double Area(IReadOnlyList<(double X, double Y)> polygon) =>
        Math.Abs(Enumerable.Range(0, polygon.Count).Sum(i =>
        {
            var (from, to) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            return (from.X * to.Y) - (to.X * from.Y);
        })) / 2;
}
