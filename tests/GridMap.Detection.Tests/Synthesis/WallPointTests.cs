using CsCheck;
using GridMap.Detection.Synthesis;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class WallPointTests
{
    private static readonly Gen<(float U, float V, float LeanU, float LeanV)> Views =
        Gen.Select(Gen.Float[-6, 6], Gen.Float[-6, 6], Gen.Float[-3, 3], Gen.Float[-3, 3]);

    [Fact]
    public void OnCylinder_AnyView_LiesOnTheWallAndIsSeenWhereItWasAskedFor() => Views.Sample(view =>
    {
        if (WallPoint.OnCylinder(view.U, view.V, view.LeanU, view.LeanV, radius: 2) is not { Rise: < 1 } wall)
        {
            return;
        }

        Assert.InRange(wall.Rise, 0, 1);
        Assert.Equal(2, MathF.Sqrt((wall.U * wall.U) + (wall.V * wall.V)), tolerance: 0.02f);
        Assert.Equal(view.U, wall.U + (wall.Rise * view.LeanU), tolerance: 1e-3f);
        Assert.Equal(view.V, wall.V + (wall.Rise * view.LeanV), tolerance: 1e-3f);
        Assert.True((wall.NormalU * view.LeanU) + (wall.NormalV * view.LeanV) <= 0.02f, "only walls that face the camera, against the lean, are seen");
    });

    [Fact]
    public void OnBox_AnyView_LiesOnAWallAndIsSeenWhereItWasAskedFor() => Views.Sample(view =>
    {
        if (WallPoint.OnBox(view.U, view.V, view.LeanU, view.LeanV, halfLength: 3, halfWidth: 1.5f) is not { Rise: < 1 } wall)
        {
            return;
        }

        Assert.InRange(wall.Rise, 0, 1);
        Assert.True(MathF.Abs(MathF.Abs(wall.U) - 3) < 0.01f || MathF.Abs(MathF.Abs(wall.V) - 1.5f) < 0.01f);
        Assert.Equal(view.U, wall.U + (wall.Rise * view.LeanU), tolerance: 1e-3f);
        Assert.Equal(view.V, wall.V + (wall.Rise * view.LeanV), tolerance: 1e-3f);
    });

    [Theory]
    [InlineData(2.5f, 0, 1, 0)] // beyond the foot, towards the lean: the far wall hides behind the roof, nothing is seen but the roof
    [InlineData(-1.5f, 0, 1, 0)] // on the side turned to the camera
    public void OnCylinder_LeaningEast_ShowsItsWestWallOnly(float u, float v, float leanU, float leanV)
    {
        var wall = WallPoint.OnCylinder(u, v, leanU, leanV, radius: 2);

        Assert.NotNull(wall);
        Assert.Equal(u < 0, wall.Value.Rise < 1);
    }

    [Fact]
    public void OnCylinder_SeenFromStraightAbove_HasNoWall() => Assert.Null(WallPoint.OnCylinder(1.99f, 0, 0, 0, radius: 2));
}
