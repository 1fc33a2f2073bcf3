namespace GridMap.Detection.Synthesis.Elements;

/// <summary>An upright cylinder with a cone or dome roof, rim, hatch, railing and stair.</summary>
internal sealed class VerticalTank(Placement place, double diameterMetres, double heightMetres, bool isDomed, Rgb coat, double wear)
    : SceneElement(place, diameterMetres, diameterMetres, heightMetres)
{
    private readonly float _wear = (float)wear;

    public override float ReachX => HalfLength + 0.9f;

    public override float ReachY => HalfLength + 0.9f;

    public override float Distance(float u, float v)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        return IsStair(u, v, radius) ? -0.2f : radius - HalfLength;
    }

    public override float ShadowDistance(float u, float v, float su, float sv) => CircleSweep(u, v, su, sv, HalfLength);

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        if (radius > HalfLength)
        {
            return new Rgb(168, 168, 164) * (0.62f + (0.4f * Noise.Cell((int)(MathF.Atan2(v, u) * HalfLength * 4), 0, Seed)));
        }

        var share = radius / HalfLength;
        var rim = Math.Clamp(0.05f * HalfLength, 0.1f, 0.22f);
        if (HalfLength - radius < rim)
        {
            return coat * 1.12f;
        }

        if (HalfLength - radius < 2.2f * rim)
        {
            return coat * 0.76f;
        }

        var lean = isDomed ? 0.75f * share : 0.17f;
        var scale = radius < 0.01f ? 0 : lean / radius;
        var upright = MathF.Sqrt(Math.Max(0.1f, 1 - (lean * lean)));
        var light = Lit(sun, u * scale, v * scale, upright);

        var plates = MathF.Atan2(v, u) * (HalfLength > 4 ? 10 : 6) / MathF.PI;
        var seam = MathF.Abs(plates - MathF.Round(plates)) * share * HalfLength < 0.05f ? 0.93f : 1f;
        var dirt = Noise.Layered((u * 0.5f) + 40, (v * 0.5f) + 40, Seed, 4);
        var colour = Rgb.Mix(coat, new Rgb(126, 96, 72), _wear * Noise.Step(0.5f, 0.8f, dirt));

        var hatchU = u - (HalfLength * 0.52f);
        var hatch = MathF.Sqrt((hatchU * hatchU) + (v * v));
        var hatchRadius = Math.Clamp(0.09f * HalfLength, 0.28f, 0.5f);
        if (hatch < hatchRadius)
        {
            return colour * (hatch < hatchRadius * 0.7f ? 0.48f : 1.15f);
        }

        if (radius < Math.Clamp(0.06f * HalfLength, 0.15f, 0.4f))
        {
            return colour * 0.7f;
        }

        return colour * (light * seam);
    }

    private bool IsStair(float u, float v, float radius)
    {
        if (HalfLength < 2.5f || radius < HalfLength || radius > HalfLength + 0.5f)
        {
            return false;
        }

        var angle = MathF.Atan2(v, u);
        return angle is > 0.4f and < 1.7f;
    }
}
