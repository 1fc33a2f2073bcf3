namespace GridMap.Detection.Synthesis;

/// <summary>
/// The flight a mosaic was made from: frames on an uneven grid, each seen from straight above its own middle only, so that what is high
/// leans away from that middle. Frames meet along ragged seams and differ a little in exposure.
/// </summary>
internal sealed class SceneCamera(uint seed, double flightMetres, double spacingMetres, SceneLook look)
{
    private const float RaggedMetres = 5;
    private readonly float _flight = (float)flightMetres;
    private readonly float _spacing = (float)spacingMetres;

    public SceneLook Look => look;

    /// <summary>How far the top of one metre of height is displaced east and south, metres, seen in the frame that holds the anchor.</summary>
    public (float X, float Y) Lean(double x, double y, double anchorX, double anchorY)
    {
        var (frameX, frameY, _) = Nearest((float)anchorX, (float)anchorY);
        return (((float)x - frameX) / _flight, ((float)y - frameY) / _flight);
    }

    /// <summary>Brightness of the frame shown at this place, vignetting included; about 1.</summary>
    public float Exposure(float x, float y)
    {
        var warpX = x + (RaggedMetres * (Noise.Smooth(x * 0.4f, y * 0.4f, seed + 1) - 0.5f));
        var warpY = y + (RaggedMetres * (Noise.Smooth(x * 0.4f, y * 0.4f, seed + 2) - 0.5f));
        var (frameX, frameY, gain) = Nearest(warpX, warpY);
        var away = ((x - frameX) * (x - frameX)) + ((y - frameY) * (y - frameY));
        return 1 + (look.FrameSpread * (gain - 0.5f)) - (0.05f * Math.Min(1, away / (_spacing * _spacing)));
    }

    private (float X, float Y, float Gain) Nearest(float x, float y)
    {
        var column = (int)MathF.Floor(x / _spacing);
        var row = (int)MathF.Floor(y / _spacing);
        (float X, float Y, float Gain) nearest = default;
        var least = float.MaxValue;
        for (var r = row - 1; r <= row + 1; r++)
        {
            for (var c = column - 1; c <= column + 1; c++)
            {
                var frameX = (c + 0.2f + (0.6f * Noise.Cell(c, r, seed))) * _spacing;
                var frameY = (r + 0.2f + (0.6f * Noise.Cell(c, r, seed + 5))) * _spacing;
                var away = ((x - frameX) * (x - frameX)) + ((y - frameY) * (y - frameY));
                if (away < least)
                {
                    least = away;
                    nearest = (frameX, frameY, Noise.Cell(c, r, seed + 9));
                }
            }
        }

        return nearest;
    }
}
