namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A lying cylinder on saddles: ends rounded or flat, courses of plate, manholes, a strip of light along its top.</summary>
internal sealed class HorizontalVessel(Placement place, double lengthMetres, double diameterMetres, double heightMetres, Rgb coat, double wear, double gloss, bool isFlatEnded)
    : SceneElement(place, lengthMetres, diameterMetres, heightMetres)
{
    private readonly float _wear = (float)wear;
    private readonly float _gloss = (float)gloss;
    private readonly float _bulge = isFlatEnded ? 0.06f : 0.55f;

    public override float DisplayMetres => HeightMetres - HalfWidth;

    public override float ReachX => base.ReachX + 0.25f;

    public override float ReachY => base.ReachY + 0.25f;

    public override float Distance(float u, float v)
    {
        var beyond = Math.Max(0, MathF.Abs(u) - (HalfLength - (_bulge * HalfWidth))) / _bulge;
        var hull = MathF.Sqrt((beyond * beyond) + (v * v)) - HalfWidth;
        return IsSaddle(u, v) ? Math.Min(hull, -0.02f) : hull;
    }

    public override float ShadowDistance(float u, float v, float su, float sv)
    {
        var straight = Math.Max(0, HalfLength - (_bulge * HalfWidth));
        var nearest = Math.Clamp(u, -straight, straight);
        var sweep = base.ShadowDistance(u, v, su, sv);
        return Math.Max(sweep, Math.Min(CircleSweep(u - nearest, v, su, sv, HalfWidth), sweep + 0.4f));
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        if (MathF.Abs(v) > HalfWidth)
        {
            return new Rgb(150, 148, 142) * (0.8f + (0.3f * Noise.Smooth(u * 3, v * 3, Seed)));
        }

        var across = Math.Clamp(v / HalfWidth, -0.98f, 0.98f);
        var end = MathF.Max(0, MathF.Abs(u) - (HalfLength - (_bulge * HalfWidth))) / (_bulge * HalfWidth) * MathF.Sign(u);
        var normalU = Math.Clamp(end, -0.9f, 0.9f) * 0.8f;
        var upright = MathF.Sqrt(Math.Max(0.03f, 1 - (across * across) - (normalU * normalU)));
        var light = Lit(sun, normalU, across, upright);
        var run = Noise.Layered((u * 1.6f) + 11, (v * 0.3f) + 11, Seed + 2, 3);
        var colour = Surface.Rusted(coat * (1 - (0.2f * Noise.Step(0.45f, 0.75f, run))), u, v, Seed, _wear);

        var course = HalfLength > 2.5f ? 1.9f : 0.9f;
        var band = MathF.Abs((u / course) - MathF.Round(u / course)) * course < 0.045f;
        var glint = Glint(sun, normalU, across, upright, 16);
        colour = (colour * (light * (band ? 0.84f : 1f))) + (new Rgb(255, 255, 252) * (0.6f * _gloss * glint));
        return HalfWidth > 0.5f ? Manholes(colour, u, v) : colour;
    }

    private Rgb Manholes(Rgb colour, float u, float v)
    {
        if (MathF.Abs(v) > 0.34f)
        {
            return colour;
        }

        var pitch = HalfLength > 4 ? HalfLength * 0.75f : HalfLength * 3;
        var du = u - (MathF.Round((u / pitch) - 0.2f) * pitch) - (0.2f * pitch);
        var manhole = MathF.Sqrt((du * du) + (v * v));
        if (manhole < 0.32f)
        {
            return colour * (manhole < 0.22f ? 0.62f : 1.12f);
        }

        return _wear < 0.4f && HalfLength > 4 && MathF.Abs(MathF.Abs(v) - 0.3f) < 0.04f ? colour * 0.65f : colour;
    }

    private bool IsSaddle(float u, float v) =>
        HalfWidth > 0.5f && MathF.Abs(MathF.Abs(u) - (0.6f * HalfLength)) < 0.16f && MathF.Abs(v) < HalfWidth + 0.18f;
}
