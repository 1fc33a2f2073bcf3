namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Open water in a round concrete ring: a clarifier with its bridge, or a small round pool.</summary>
internal sealed class RoundBasin(Placement place, double diameterMetres, Rgb water, bool hasBridge) : RoundElement(place, diameterMetres, heightMetres: 0.6)
{
    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var inside = Radius - radius;
        var rim = hasBridge ? 0.4f : 0.18f;
        if (inside < rim)
        {
            return new Rgb(178, 174, 164) * (0.9f + (0.15f * Noise.Smooth(u, v, Seed)));
        }

        if (hasBridge && ((u > 0 && MathF.Abs(v) < 0.55f) || radius < 0.9f))
        {
            return MathF.Abs(v) > 0.42f ? new Rgb(120, 120, 118) : new Rgb(176, 174, 168);
        }

        var scum = Noise.Layered((u * 0.4f) + 9, (v * 0.4f) + 9, Seed + 2, 4);
        var colour = Rgb.Mix(water, new Rgb(150, 146, 120), hasBridge ? 0.6f * Noise.Step(0.5f, 0.62f, scum) : 0);
        var launder = hasBridge && MathF.Abs(inside - 1.3f) < 0.12f ? 1.6f : 1;
        return colour * (launder * (0.92f + (0.16f * Noise.Smooth(u * 1.7f, v * 1.7f, Seed + 3))));
    }
}
