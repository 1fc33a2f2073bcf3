namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Sand, gravel, coal or rubble tipped in a pile.</summary>
internal sealed class Heap(Placement place, double lengthMetres, double widthMetres, double heightMetres, Rgb stuff)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    public override float DisplayMetres => HeightMetres / 3;

    public override float Distance(float u, float v) => ((Share(u, v) - 1) * HalfWidth) + (0.9f * (Noise.Layered((u * 0.6f) + 20, (v * 0.6f) + 20, Seed, 3) - 0.5f));

    public override float ShadowDistance(float u, float v, float su, float sv) =>
        (MathF.Sqrt(MathF.Pow((u - (0.5f * su)) / (HalfLength * 0.6f), 2) + MathF.Pow((v - (0.5f * sv)) / (HalfWidth * 0.6f), 2)) - 1) * HalfWidth;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var share = Math.Max(0.05f, Share(u, v));
        var lean = 0.5f * Math.Min(1, share * 2.5f);
        var bump = Noise.Layered((u * 1.9f) + 8, (v * 1.9f) + 8, Seed + 4, 3) - 0.5f;
        var normalU = Math.Clamp((u / (HalfLength * share) * lean) + (0.9f * bump), -0.85f, 0.85f);
        var normalV = Math.Clamp((v / (HalfWidth * share) * lean) + (0.6f * bump), -0.85f, 0.85f);
        var upright = MathF.Sqrt(Math.Max(0.1f, 1 - (normalU * normalU) - (normalV * normalV)));
        return stuff * (Lit(sun, normalU, normalV, upright) * (0.85f + (0.3f * Noise.Smooth(u * 5, v * 5, Seed + 2))));
    }

    private float Share(float u, float v) => MathF.Sqrt(((u / HalfLength) * (u / HalfLength)) + ((v / HalfWidth) * (v / HalfWidth)));
}
