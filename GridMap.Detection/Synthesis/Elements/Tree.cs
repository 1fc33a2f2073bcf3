namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A crown of leaves: ragged outline, clumps lit from the sun's side, gaps between them.</summary>
internal sealed class Tree(Placement place, double crownMetres, double heightMetres, Rgb leaf)
    : SceneElement(place, crownMetres, crownMetres, heightMetres)
{
    public override float DisplayMetres => HeightMetres * 0.7f;

    public override float ReachX => HalfLength * 1.1f;

    public override float ReachY => HalfLength * 1.1f;

    public override float Distance(float u, float v)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var ragged = Noise.Layered((u / HalfLength * 2.2f) + 50, (v / HalfLength * 2.2f) + 50, Seed, 2);
        var twigs = Noise.Smooth((u * 2.8f) + 50, (v * 2.8f) + 50, Seed + 1) - 0.5f;
        return radius - (HalfLength * (0.66f + (0.42f * ragged))) + (0.55f * twigs);
    }

    public override float ShadowDistance(float u, float v, float su, float sv) =>
        CircleSweep(u - (0.45f * su), v - (0.45f * sv), 0.55f * su, 0.55f * sv, HalfLength * 0.85f)
        + (0.9f * (Noise.Layered(u * 1.3f, v * 1.3f, Seed, 2) - 0.5f));

    public override float Opacity(float u, float v) =>
        Noise.Layered((u * 2.1f) + 70, (v * 2.1f) + 70, Seed + 9, 2) < 0.24f ? 0.45f : 1;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var clumpX = Noise.Smooth((u * 1.25f) + 9, (v * 1.25f) + 9, Seed + 3) - 0.5f;
        var clumpY = Noise.Smooth((u * 1.25f) + 31, (v * 1.25f) + 77, Seed + 4) - 0.5f;
        var twig = Noise.Smooth((u * 4.4f) + 5, (v * 4.4f) + 5, Seed + 7);
        var leafX = Noise.Smooth((u * 3.6f) + 19, (v * 3.6f) + 19, Seed + 5) - 0.5f;
        var normalU = Math.Clamp((u / HalfLength * 0.5f) + (clumpX * 1.3f) + leafX, -0.9f, 0.9f);
        var normalV = Math.Clamp((v / HalfLength * 0.5f) + (clumpY * 1.3f) + (twig - 0.5f), -0.9f, 0.9f);
        var upright = MathF.Sqrt(Math.Max(0.12f, 1 - (normalU * normalU) - (normalV * normalV)));
        var light = Lit(sun, normalU, normalV, upright);
        var deep = 0.5f + (0.5f * Noise.Step(0.15f, 0.6f, Noise.Layered((u * 1.9f) + 5, (v * 1.9f) + 5, Seed + 8, 3)));
        var young = Rgb.Mix(leaf, new Rgb(132, 142, 70), 0.45f * twig);
        return young * (light * deep * (0.72f + (0.5f * twig)));
    }
}
