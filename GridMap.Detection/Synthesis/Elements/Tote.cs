namespace GridMap.Detection.Synthesis.Elements;

/// <summary>An intermediate bulk container: a white plastic cube of 1.2 by 1.0 m in a cage of tubes, with a lid in the middle.</summary>
internal sealed class Tote(Placement place, Rgb plastic, double fill) : SceneElement(place, lengthMetres: 1.2, widthMetres: 1.0, heightMetres: 1.16)
{
    private const float Mesh = 0.3f;

    public override Body Body => Body.Box;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var edge = -Distance(u, v);
        if (edge < 0.06f)
        {
            return new Rgb(158, 162, 166);
        }

        var lid = MathF.Sqrt((u * u) + (v * v));
        if (lid < 0.11f)
        {
            return lid < 0.085f ? new Rgb(44, 46, 50) : plastic * 0.8f;
        }

        var isBar = MathF.Abs(MathF.Abs(v) - 0.2f) < 0.03f;
        var bowl = 0.92f + (0.12f * Noise.Smooth((u * 2.4f) + 5, (v * 2.4f) + 5, Seed));
        return isBar ? new Rgb(170, 174, 178) : plastic * (bowl * (edge < 0.14f ? 0.86f : 1f));
    }

    public override Rgb WallColour(WallPoint wall, Sun sun)
    {
        var along = wall.NormalU == 0 ? wall.U : wall.V;
        var isBar = MathF.Abs((along / Mesh) - MathF.Round(along / Mesh)) < 0.1f || MathF.Abs((wall.Rise * 4) - MathF.Round(wall.Rise * 4)) < 0.12f;
        var body = wall.Rise < 0.12f ? new Rgb(110, 90, 66) : wall.Rise < fill ? plastic * 0.72f : plastic * 0.95f;
        return (isBar ? new Rgb(128, 130, 134) : body) * Lit(sun, wall.NormalU, wall.NormalV, 0.05f);
    }
}
