namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A rectangular pool or treatment tank open to the sky, in a concrete surround.</summary>
internal sealed class Pool(Placement place, double lengthMetres, double widthMetres, Rgb water) : SceneElement(place, lengthMetres, widthMetres, heightMetres: 0)
{
    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var inside = -Distance(u, v);
        if (inside < 0.3f)
        {
            return new Rgb(190, 184, 172);
        }

        var ripple = Noise.Layered((u * 1.6f) + 7, (v * 1.6f) + 7, Seed, 3);
        return Rgb.Mix(water, water * 1.3f, Noise.Step(0.5f, 0.75f, ripple)) * (inside < 0.6f ? 0.85f : 1f);
    }
}
