namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A brick or concrete wall with a lighter coping.</summary>
internal sealed class Wall(Placement place, double lengthMetres, double heightMetres, Rgb brick, double thicknessMetres = 0.3)
    : SceneElement(place, lengthMetres, thicknessMetres, heightMetres)
{
    public override Body Body => Body.Box;

    public override Rgb WallColour(WallPoint wall, Sun sun) =>
        brick * (Lit(sun, wall.NormalU, wall.NormalV, 0.05f) * (0.85f + (0.2f * Noise.Smooth((wall.U + wall.V) * 0.7f, wall.Rise * 3, Seed))));

    public override Rgb Colour(float u, float v, Rgb below, Sun sun) =>
        brick * (0.92f + (0.16f * Noise.Smooth(u * 0.7f, v, Seed)));
}
