namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A lying cylinder with rounded ends, manholes and saddles.</summary>
internal sealed class HorizontalVessel(Placement place, double lengthMetres, double diameterMetres, double heightMetres, Rgb coat, double wear)
    : SceneElement(place, lengthMetres, diameterMetres, heightMetres)
{
    public override float Distance(float u, float v)
    {
        var beyond = Math.Max(0, MathF.Abs(u) - (HalfLength - (0.55f * HalfWidth))) / 0.55f;
        return MathF.Sqrt((beyond * beyond) + (v * v)) - HalfWidth;
    }

    public override float ShadowDistance(float u, float v, float su, float sv)
    {
        var straight = Math.Max(0, HalfLength - (0.55f * HalfWidth));
        var nearest = Math.Clamp(u, -straight, straight);
        var sweep = base.ShadowDistance(u, v, su, sv);
        return Math.Max(sweep, Math.Min(CircleSweep(u - nearest, v, su, sv, HalfWidth), sweep + 0.4f));
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var across = Math.Clamp(v / HalfWidth, -0.98f, 0.98f);
        var end = MathF.Max(0, MathF.Abs(u) - (HalfLength - (0.55f * HalfWidth))) / (0.55f * HalfWidth) * MathF.Sign(u);
        var normalU = Math.Clamp(end, -0.9f, 0.9f) * 0.8f;
        var upright = MathF.Sqrt(Math.Max(0.05f, 1 - (across * across) - (normalU * normalU)));
        var light = Lit(sun, normalU, across, upright);
        var colour = Rgb.Mix(coat, new Rgb(124, 92, 70), (float)wear * Noise.Step(0.5f, 0.8f, Noise.Layered(u * 0.7f, v * 0.7f, Seed, 3)));

        var band = MathF.Abs(MathF.Abs(u) - (0.6f * HalfLength)) < 0.09f;
        var manhole = MathF.Sqrt((u * u) + (v * v));
        if (manhole < 0.34f)
        {
            return colour * (manhole < 0.24f ? 0.55f : 1.2f);
        }

        return colour * (light * (band ? 0.8f : 1f));
    }
}
