namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A tunnel of translucent film over hoops; what grows inside shows through.</summary>
internal sealed class Greenhouse(Placement place, double lengthMetres, double widthMetres, double heightMetres)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var across = Math.Clamp(v / HalfWidth, -0.97f, 0.97f) * 0.8f;
        var upright = MathF.Sqrt(1 - (across * across));
        var hoop = MathF.Abs((u / 1.1f) - MathF.Round(u / 1.1f)) * 1.1f < 0.06f ? 0.9f : 1f;
        var inside = Noise.Layered((u * 0.4f) + 12, (v * 1.4f) + 12, Seed, 3);
        var film = Rgb.Mix(new Rgb(204, 208, 206), new Rgb(126, 144, 112), 0.75f * Noise.Step(0.3f, 0.8f, inside));
        return (film * (Lit(sun, 0, across, upright) * hoop)) + (new Rgb(255, 255, 255) * (0.3f * Glint(sun, 0, across, upright, 22)));
    }
}
