namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A concrete roof with a parapet: village houses and offices.</summary>
internal sealed class FlatRoof(Placement place, double lengthMetres, double widthMetres, double heightMetres, Rgb concrete)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    private const float ParapetMetres = 0.28f;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var inward = -Distance(u, v);
        if (inward < ParapetMetres)
        {
            return concrete * 1.18f;
        }

        var stain = Noise.Layered(u * 0.35f, v * 0.35f, Seed, 4);
        var colour = Rgb.Mix(concrete, concrete * 0.62f, Noise.Step(0.48f, 0.78f, stain));
        var (su, sv) = Turn(sun.ShadowX, sun.ShadowY);
        var shade = Math.Max(HalfLength - (u * MathF.Sign(-su)) < Math.Abs(su) * 0.7f ? 1 : 0, HalfWidth - (v * MathF.Sign(-sv)) < Math.Abs(sv) * 0.7f ? 1 : 0);
        var seam = MathF.Abs((u / 3.3f) - MathF.Round(u / 3.3f)) * 3.3f < 0.06f ? 0.9f : 1f;
        return colour * (seam * (shade > 0 ? 0.62f : 1f));
    }
}
