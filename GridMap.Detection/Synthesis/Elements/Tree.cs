namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A crown of leaves: ragged outline, clumps lit from the sun's side.</summary>
internal sealed class Tree(Placement place, double crownMetres, double heightMetres, Rgb leaf)
    : SceneElement(place, crownMetres, crownMetres, heightMetres)
{
    public override float ReachX => HalfLength * 1.1f;

    public override float ReachY => HalfLength * 1.1f;

    public override float Distance(float u, float v)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var ragged = Noise.Layered((u / HalfLength * 2.2f) + 50, (v / HalfLength * 2.2f) + 50, Seed, 3);
        return radius - (HalfLength * (0.68f + (0.42f * ragged)));
    }

    public override float ShadowDistance(float u, float v, float su, float sv) =>
        CircleSweep(u - (0.45f * su), v - (0.45f * sv), 0.55f * su, 0.55f * sv, HalfLength * 0.85f)
        + (0.5f * (Noise.Smooth(u * 1.5f, v * 1.5f, Seed) - 0.5f));

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var leanU = u / HalfLength * 0.75f;
        var leanV = v / HalfLength * 0.75f;
        var clumpX = Noise.Smooth((u * 1.6f) + 9, (v * 1.6f) + 9, Seed + 3) - 0.5f;
        var clumpY = Noise.Smooth((u * 1.6f) + 31, (v * 1.6f) + 77, Seed + 4) - 0.5f;
        var normalU = Math.Clamp(leanU + (clumpX * 1.1f), -0.9f, 0.9f);
        var normalV = Math.Clamp(leanV + (clumpY * 1.1f), -0.9f, 0.9f);
        var upright = MathF.Sqrt(Math.Max(0.12f, 1 - (normalU * normalU) - (normalV * normalV)));
        var light = Lit(sun, normalU, normalV, upright);
        var grain = 0.72f + (0.56f * Noise.Layered((u * 3.1f) + 5, (v * 3.1f) + 5, Seed + 7, 2));
        return leaf * (light * grain);
    }
}
