namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A hipped or gabled roof of clay tiles, some darker, some mossy, some replaced.</summary>
internal sealed class TiledRoof(Placement place, double lengthMetres, double widthMetres, double heightMetres, Rgb clay, double wear, bool isHipped, Rgb wallPaint)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    private const float Slope = 0.40f;
    private readonly float _wear = (float)wear;

    public override bool IsOpaque => true;

    public override Body Body => Body.Box;

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var toEnd = HalfLength - MathF.Abs(u);
        var toSide = HalfWidth - MathF.Abs(v);
        var isEnd = isHipped && toEnd < toSide;
        var light = isEnd
            ? Lit(sun, MathF.Sign(u) * Slope, 0, 0.917f)
            : Lit(sun, 0, MathF.Sign(v) * Slope, 0.917f);
        var down = isEnd ? toEnd : toSide;
        var along = isEnd ? v : u;
        var course = (int)MathF.Floor(down / 0.34f);
        var tile = (int)MathF.Floor((along / 0.26f) + (0.5f * (course & 1)));
        var tone = 0.84f + (0.3f * Noise.Cell(tile, course, Seed));
        tone *= 0.85f + (0.28f * Noise.Layered((u * 0.35f) + 5, (v * 0.35f) + 5, Seed + 3, 4));
        tone *= (down / 0.34f) - course < 0.22f ? 0.82f : 1.03f;
        var colour = clay * tone;
        var moss = _wear * Noise.Step(0.48f, 0.75f, Noise.Layered((u * 0.5f) + 30, (v * 0.5f) + 30, Seed + 6, 4));
        colour = Rgb.Mix(colour, new Rgb(70, 62, 52), 0.7f * moss);
        var isRidge = isHipped ? MathF.Abs(toEnd - toSide) < 0.17f || (toEnd > toSide && MathF.Abs(v) < 0.15f) : MathF.Abs(v) < 0.15f;
        return colour * (light * (isRidge ? 1.12f : down < 0.15f ? 0.8f : 1f));
    }

    public override Rgb WallColour(WallPoint wall, Sun sun)
    {
        var along = wall.NormalU == 0 ? wall.U : wall.V;
        var height = wall.Rise * HeightMetres;
        var bay = (along / 2.7f) - MathF.Floor(along / 2.7f);
        var isWindow = height is > 0.9f and < 2.1f && bay is > 0.32f and < 0.7f;
        return (isWindow ? new Rgb(52, 54, 58) : wallPaint * (0.85f + (0.2f * Noise.Smooth(along, height, Seed)))) * (0.95f * Lit(sun, wall.NormalU, wall.NormalV, 0.05f));
    }
}
