namespace GridMap.Detection.Synthesis;

/// <summary>A point of an upright wall.</summary>
/// <param name="U">Metres along the element from its centre.</param>
/// <param name="V">Metres across the element from its centre.</param>
/// <param name="Rise">Share of the wall's height, 0 at the foot and 1 at the top.</param>
/// <param name="NormalU">Outward direction, along.</param>
/// <param name="NormalV">Outward direction, across.</param>
internal readonly record struct WallPoint(float U, float V, float Rise, float NormalU, float NormalV)
{
    /// <summary>The highest point of a rectangle's walls seen at (u, v) while the body leans from its foot to its top; null beside it.</summary>
    public static WallPoint? OnBox(float u, float v, float leanU, float leanV, float halfLength, float halfWidth)
    {
        var (fromU, toU) = Crossing(u, leanU, halfLength);
        var (fromV, toV) = Crossing(v, leanV, halfWidth);
        var rise = Math.Min(1, Math.Min(toU, toV));
        if (rise < 0 || rise < Math.Max(fromU, fromV))
        {
            return null;
        }

        var atU = u - (rise * leanU);
        var atV = v - (rise * leanV);
        return toU < toV
            ? new WallPoint(atU, atV, rise, MathF.Sign(atU), 0)
            : new WallPoint(atU, atV, rise, 0, MathF.Sign(atV));
    }

    /// <summary>The same for an upright cylinder.</summary>
    public static WallPoint? OnCylinder(float u, float v, float leanU, float leanV, float radius)
    {
        var squared = (leanU * leanU) + (leanV * leanV);
        var outside = (u * u) + (v * v) - (radius * radius);
        if (squared < 1e-6f)
        {
            return null;
        }

        var half = (u * leanU) + (v * leanV);
        var root = (half * half) - (squared * outside);
        if (root < 0)
        {
            return null;
        }

        var rise = Math.Min(1, (half + MathF.Sqrt(root)) / squared);
        if (rise < 0 || rise < (half - MathF.Sqrt(root)) / squared)
        {
            return null;
        }

        var atU = u - (rise * leanU);
        var atV = v - (rise * leanV);
        return new WallPoint(atU, atV, rise, atU / radius, atV / radius);
    }

    private static (float From, float To) Crossing(float at, float lean, float half)
    {
        if (MathF.Abs(lean) < 1e-5f)
        {
            return MathF.Abs(at) <= half ? (float.MinValue, float.MaxValue) : (float.MaxValue, float.MinValue);
        }

        var one = (at - half) / lean;
        var other = (at + half) / lean;
        return one < other ? (one, other) : (other, one);
    }
}
