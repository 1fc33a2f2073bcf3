namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A hall under ribbed colour-coated steel: gabled along its length or leaning to one side, light strips, patches, rust and seams.</summary>
internal sealed class Shed(Placement place, double lengthMetres, double widthMetres, double heightMetres, RoofSheet sheet, bool isLeanTo = false)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    private const float Slope = 0.16f;
    private const float RibMetres = 0.82f;
    private readonly float _wear = (float)sheet.Wear;

    /// <summary>Walls stand below the eaves; a canopy has none.</summary>
    public bool IsOpen { get; init; }

    public override bool IsOpaque => true;

    public override Body Body => IsOpen ? Body.None : Body.Box;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var side = isLeanTo || v < 0 ? -1 : 1;
        var light = Lit(sun, 0, side * Slope, 0.987f);
        var column = (int)MathF.Floor(u / RibMetres);
        var course = (int)MathF.Floor(v / 3.1f);
        var colour = Noise.Cell(column, course, Seed + 31) < sheet.PatchShare ? sheet.Patch : sheet.Steel;
        light *= 0.965f + (0.07f * Noise.Cell(column, isLeanTo ? course : side, Seed));
        light *= 0.95f + (0.1f * Noise.Layered((u * 0.2f) + 8, (v * 0.2f) + 8, Seed + 40, 3));
        var rib = Math.Abs((u / RibMetres) - column - 0.5f);
        light *= 1 + (0.13f * (Noise.Step(0.34f, 0.46f, rib) - 0.3f));
        var fine = (u * 4.4f) - MathF.Floor(u * 4.4f);
        light *= 0.975f + (0.05f * Noise.Step(0.3f, 0.7f, fine));
        colour = LightStrip(colour, u, v);
        colour = Rgb.Mix(colour, new Rgb(168, 166, 158), 0.35f * _wear * Noise.Step(0.4f, 0.7f, Noise.Layered(u * 0.16f, v * 0.16f, Seed + 12, 3)));
        var streaks = Noise.Layered(u * 1.1f, v * 0.14f, Seed + 5, 3);
        var patches = Noise.Layered(u * 0.12f, v * 0.12f, Seed + 9, 3);
        var rust = _wear * Noise.Step(0.45f, 0.75f, (streaks * 0.6f) + (patches * 0.5f));
        colour = Rgb.Mix(colour, Rgb.Mix(new Rgb(132, 92, 66), new Rgb(96, 64, 48), streaks), 0.8f * rust);
        light *= 1 - (0.22f * _wear * Noise.Step(0.5f, 0.8f, patches));
        var lap = MathF.Abs((v / 3.1f) - MathF.Round(v / 3.1f)) * 3.1f;
        light *= lap < 0.05f ? 0.88f : 1f;
        return Surface.Strewn(colour, u, v, Seed + 50, 0.012f * (1 + (4 * _wear))) * (light * Edges(u, v));
    }

    public override Rgb WallColour(WallPoint wall, Sun sun)
    {
        var along = wall.NormalU == 0 ? wall.U : wall.V;
        var half = wall.NormalU == 0 ? HalfLength : HalfWidth;
        var height = wall.Rise * HeightMetres;
        var light = Lit(sun, wall.NormalU, wall.NormalV, 0.05f) * (0.86f + (0.1f * Noise.Layered(along * 0.4f, height * 0.6f, Seed + 60, 3)));
        var bay = (along / 4.2f) - MathF.Floor(along / 4.2f);
        var isWindow = height is > 1.1f and < 2.3f && bay is > 0.3f and < 0.62f && half - MathF.Abs(along) > 1.5f;
        var isDoor = height < 3.6f && HeightMetres > 4.5f && wall.NormalU != 0 && MathF.Abs(along) < 2;
        return (isWindow ? new Rgb(58, 66, 74) : isDoor ? new Rgb(94, 98, 104) : sheet.Wall) * light;
    }

    private Rgb LightStrip(Rgb colour, float u, float v)
    {
        var every = (float)sheet.LightStripEvery;
        var depth = MathF.Abs(v) / HalfWidth;
        if (every <= 0 || HalfWidth < 3 || depth is < 0.15f or > 0.86f)
        {
            return colour;
        }

        var number = MathF.Floor(u / every);
        var strip = MathF.Abs((u / every) - number - 0.5f) * every;
        return strip < 0.42f ? Rgb.Mix(colour, new Rgb(196, 204, 194) * (0.75f + (0.3f * Noise.Cell((int)number, 3, Seed))), 0.75f) : colour;
    }

    private float Edges(float u, float v) =>
        !isLeanTo && MathF.Abs(v) < 0.26f ? 1.10f
        : HalfWidth - MathF.Abs(v) < 0.22f ? 0.80f
        : HalfLength - MathF.Abs(u) < 0.2f ? 1.08f
        : 1;
}
