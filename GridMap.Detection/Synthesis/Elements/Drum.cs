namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A 200-litre drum of 0.58 m, standing: rim, two bungs, a dent of dirt.</summary>
internal sealed class Drum(Placement place, Rgb coat, double wear, bool isOpen) : RoundElement(place, diameterMetres: 0.58, heightMetres: 0.9)
{
    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var inside = -Distance(u, v);
        var colour = Surface.Rusted(coat, u * 4, v * 4, Seed, (float)wear);
        if (inside < 0.045f)
        {
            return colour * 1.22f;
        }

        if (isOpen)
        {
            return new Rgb(40, 38, 36) + (new Rgb(30, 34, 38) * Noise.Smooth(u * 4, v * 4, Seed));
        }

        var isBung = MathF.Abs(MathF.Abs(u) - 0.17f) < 0.045f && MathF.Abs(v) < 0.045f;
        return colour * (inside < 0.08f ? 0.72f : isBung ? 0.6f : 0.94f);
    }

    public override Rgb WallColour(WallPoint wall, Sun sun) =>
        coat * (Lit(sun, wall.NormalU, wall.NormalV, 0.1f) * (MathF.Abs((wall.Rise * 3) - MathF.Round(wall.Rise * 3)) < 0.1f ? 0.85f : 1f));
}
