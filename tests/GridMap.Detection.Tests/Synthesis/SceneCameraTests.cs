using GridMap.Detection.Synthesis;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class SceneCameraTests
{
    private static readonly SceneLook Plain = new(BlurPixels: 0.6f, Haze: 0, Contrast: 1, Saturation: 1, Warmth: 0, GrainLevels: 0, FrameSpread: 0.05f, JpegQuality: 90);
    private readonly SceneCamera _camera = new(seed: 4, flightMetres: 100, spacingMetres: 40, Plain);

    [Fact]
    public void Lean_WithinOneFrame_GrowsAwayFromItsMiddle()
    {
        var here = _camera.Lean(50, 50, anchorX: 50, anchorY: 50);
        var east = _camera.Lean(60, 50, anchorX: 50, anchorY: 50);

        Assert.Equal(here.X + 0.1f, east.X, tolerance: 1e-4f); // ten metres further out, seen from a hundred up
        Assert.Equal(here.Y, east.Y, tolerance: 1e-4f);
    }

    [Fact]
    public void Lean_Anywhere_IsThatOfTheNearestFrame()
    {
        for (var at = 0; at < 400; at += 7)
        {
            var (x, y) = _camera.Lean(at, at * 0.6, at, at * 0.6);

            Assert.InRange(MathF.Sqrt((x * x) + (y * y)), 0, 0.6f);
        }
    }

    [Fact]
    public void Exposure_OverTheWholeMosaic_DiffersByNoMoreThanTheLookAllows()
    {
        for (var at = 0; at < 400; at++)
        {
            Assert.InRange(_camera.Exposure(at, at * 0.37f), 1 - 0.025f - 0.051f, 1.026f);
        }
    }

    [Theory]
    [InlineData(180, 45, 0, -1)] // at noon the shadow of one metre is one metre long and falls north
    [InlineData(90, 45, -1, 0)] // in the morning it falls west
    [InlineData(180, 30, 0, -1.7320508)]
    public void Shadow_OfOneMetre_HasTheLengthOfTheSunsHeight(double azimuthDegrees, double elevationDegrees, double east, double south)
    {
        var sun = new Sun(azimuthDegrees, elevationDegrees);

        Assert.Equal(east, sun.ShadowX, tolerance: 1e-5);
        Assert.Equal(south, sun.ShadowY, tolerance: 1e-5);
        Assert.Equal(1, sun.Light(0, 0, 1), tolerance: 1e-5f);
    }

    [Fact]
    public void Sun_BehindClouds_ShadesLessAndSofter()
    {
        var clear = new Sun(150, 50);
        var closed = new Sun(150, 50, overcast: 1);

        Assert.True(closed.Shade < 0.2f * clear.Shade);
        Assert.True(closed.PenumbraMetres > 5 * clear.PenumbraMetres);
    }
}
