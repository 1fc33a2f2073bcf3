namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A concrete roof with a parapet: village houses and offices; felt, patches and water stains.</summary>
internal sealed class FlatRoof(Placement place, double lengthMetres, double widthMetres, double heightMetres, Rgb concrete, Rgb wallPaint)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    private const float ParapetMetres = 0.24f;

    public override bool IsOpaque => true;

    public override Body Body => Body.Box;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var inward = -Distance(u, v);
        var grain = 0.95f + (0.1f * Noise.Layered((u * 2.3f) + 3, (v * 2.3f) + 3, Seed + 9, 2));
        if (inward < ParapetMetres)
        {
            return concrete * (1.14f * grain);
        }

        var stain = Noise.Layered(u * 0.35f, v * 0.35f, Seed, 4);
        var colour = Rgb.Mix(concrete, concrete * 0.55f, Noise.Step(0.45f, 0.78f, stain));
        var moss = Noise.Step(0.6f, 0.75f, Noise.Layered((u * 0.6f) + 9, (v * 0.6f) + 9, Seed + 4, 4));
        colour = Rgb.Mix(colour, new Rgb(84, 84, 66), 0.5f * moss);
        var felt = Noise.Cell((int)MathF.Floor(u / 1.05f), 0, Seed + 5);
        var (su, sv) = Turn(sun.ShadowX * 0.7f, sun.ShadowY * 0.7f);
        var isShaded = HalfLength - ParapetMetres + (u * MathF.Sign(-su)) < 0 || HalfLength - (u * MathF.Sign(-su)) < Math.Abs(su) || HalfWidth - (v * MathF.Sign(-sv)) < Math.Abs(sv);
        var seam = MathF.Abs((u / 3.3f) - MathF.Round(u / 3.3f)) * 3.3f < 0.05f ? 0.9f : 1f;
        return Surface.Strewn(colour * (0.97f + (0.06f * felt)), u, v, Seed + 11, perSquareMetre: 0.08f) * (seam * grain * (isShaded ? 1 - (0.9f * sun.Shade) : 1f));
    }

    public override Rgb WallColour(WallPoint wall, Sun sun)
    {
        var along = wall.NormalU == 0 ? wall.U : wall.V;
        var height = wall.Rise * HeightMetres;
        var bay = (along / 3.1f) - MathF.Floor(along / 3.1f);
        var storey = (height / 3.2f) - MathF.Floor(height / 3.2f);
        var isWindow = storey is > 0.3f and < 0.72f && bay is > 0.28f and < 0.72f;
        var grime = 0.82f + (0.22f * Noise.Layered(along * 0.5f, height * 0.3f, Seed + 30, 3));
        return (isWindow ? new Rgb(54, 60, 68) : wallPaint * grime) * Lit(sun, wall.NormalU, wall.NormalV, 0.05f);
    }
}
