namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Banana or palm: fronds round a middle.</summary>
internal sealed class Palm(Placement place, double crownMetres, double heightMetres, Rgb leaf, int fronds)
    : RoundElement(place, crownMetres, heightMetres)
{
    public override Body Body => Body.None;

    public override float Distance(float u, float v)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var (across, reach) = Frond(u, v, radius);
        var width = 0.09f + (0.16f * Radius * (1 - (radius / Radius)));
        return Math.Max(radius - (Radius * reach), across - width);
    }

    public override float ShadowDistance(float u, float v, float su, float sv) => Distance(u - su, v - sv);

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var (across, _) = Frond(u, v, radius);
        var rib = across < 0.05f ? 1.25f : 0.9f;
        var lean = 0.6f * radius / Radius;
        var (light, glint) = Slope(sun, u, v, lean, 25);
        return (leaf * (light * rib * (0.75f + (0.4f * Noise.Smooth(u * 4, v * 4, Seed))))) + (new Rgb(200, 220, 190) * (0.2f * glint));
    }

    private (float Across, float Reach) Frond(float u, float v, float radius)
    {
        var turn = (MathF.Atan2(v, u) / MathF.Tau * fronds) + (0.25f * Noise.Smooth(radius, 1, Seed));
        var number = (int)MathF.Round(turn);
        var across = MathF.Abs(turn - number) / fronds * MathF.Tau * radius;
        return (across, 0.6f + (0.4f * Noise.Cell(((number % fronds) + fronds) % fronds, 2, Seed)));
    }
}
