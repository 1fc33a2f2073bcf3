namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A gabled hall under ribbed colour-coated steel: ridge along its length, light strips, rust and seams.</summary>
internal sealed class Shed(Placement place, double lengthMetres, double widthMetres, double heightMetres, Rgb steel, double wear)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    private const float Slope = 0.16f;
    private const float RibMetres = 0.82f;
    private readonly float _wear = (float)wear;
    private readonly float _lightStripEvery = 6f + (float)((lengthMetres * 7) % 5);

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var side = v < 0 ? -1 : 1;
        var light = Lit(sun, 0, side * Slope, 0.987f);
        var colour = steel;

        var sheet = (int)MathF.Floor(u / RibMetres);
        light *= 0.97f + (0.06f * Noise.Cell(sheet, side, Seed));
        var rib = Math.Abs((u / RibMetres) - sheet - 0.5f);
        light *= 1 + (0.10f * (Noise.Step(0.34f, 0.46f, rib) - 0.35f));

        var strip = MathF.Abs((u / _lightStripEvery) - MathF.Floor(u / _lightStripEvery) - 0.5f) * _lightStripEvery;
        var depth = MathF.Abs(v) / HalfWidth;
        if (strip < 0.42f && depth is > 0.18f and < 0.86f && HalfWidth > 5)
        {
            colour = Rgb.Mix(colour, new Rgb(206, 214, 206), 0.72f);
        }

        var streaks = Noise.Layered(u * 0.9f, v * 0.14f, Seed + 5, 3);
        var patches = Noise.Layered(u * 0.12f, v * 0.12f, Seed + 9, 3);
        var rust = _wear * Noise.Step(0.45f, 0.75f, (streaks * 0.6f) + (patches * 0.5f));
        colour = Rgb.Mix(colour, new Rgb(132, 92, 66), 0.75f * rust);
        light *= 1 - (0.22f * _wear * Noise.Step(0.5f, 0.8f, patches));

        if (MathF.Abs(v) < 0.28f)
        {
            light *= 1.10f;
        }
        else if (HalfWidth - MathF.Abs(v) < 0.3f)
        {
            light *= 0.78f;
        }
        else if (HalfLength - MathF.Abs(u) < 0.25f)
        {
            light *= 1.12f;
        }

        return colour * light;
    }
}
