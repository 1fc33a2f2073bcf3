namespace GridMap.Detection.Synthesis;

/// <summary>Repeatable noise: the same coordinates and seed give the same value on every machine and thread.</summary>
internal static class Noise
{
    /// <summary>A hash of a lattice point, spread over 0 to 1.</summary>
    public static float Cell(int column, int row, uint seed)
    {
        unchecked
        {
            var h = ((uint)column * 0x8DA6B343u) ^ ((uint)row * 0xD8163841u) ^ (seed * 0xCB1AB31Fu);
            h ^= h >> 15;
            h *= 0x2C1B3C6Du;
            h ^= h >> 12;
            h *= 0x297A2D39u;
            h ^= h >> 15;
            return (h >> 8) * (1f / 16777216f);
        }
    }

    /// <summary>Smooth noise with features about one unit across, 0 to 1.</summary>
    public static float Smooth(float x, float y, uint seed)
    {
        var column = (int)MathF.Floor(x);
        var row = (int)MathF.Floor(y);
        var fx = x - column;
        var fy = y - row;
        fx = fx * fx * (3 - (2 * fx));
        fy = fy * fy * (3 - (2 * fy));
        var top = Lerp(Cell(column, row, seed), Cell(column + 1, row, seed), fx);
        var bottom = Lerp(Cell(column, row + 1, seed), Cell(column + 1, row + 1, seed), fx);
        return Lerp(top, bottom, fy);
    }

    /// <summary>Noise of several scales, each half the size and half the strength of the one before, 0 to 1.</summary>
    public static float Layered(float x, float y, uint seed, int layers)
    {
        float sum = 0, weight = 0, strength = 1;
        for (var layer = 0; layer < layers; layer++)
        {
            sum += strength * Smooth(x, y, seed + (uint)layer);
            weight += strength;
            strength *= 0.5f;
            x = (x * 2) + 17.3f;
            y = (y * 2) - 9.1f;
        }

        return sum / weight;
    }

    /// <summary>0 below <paramref name="from"/>, 1 above <paramref name="to"/>, smooth between.</summary>
    public static float Step(float from, float to, float value)
    {
        var t = Math.Clamp((value - from) / (to - from), 0f, 1f);
        return t * t * (3 - (2 * t));
    }

    private static float Lerp(float from, float to, float share) => from + ((to - from) * share);
}
