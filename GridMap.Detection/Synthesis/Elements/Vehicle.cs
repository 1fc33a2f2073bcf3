namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A car, a lorry with a box, or a road tanker, seen from above; it drives towards +u.</summary>
internal sealed class Vehicle(Placement place, VehicleKind kind, Rgb paint)
    : SceneElement(place, kind is VehicleKind.Car ? 4.6 : 9.5, kind is VehicleKind.Car ? 1.8 : 2.5, kind is VehicleKind.Car ? 1.45 : 3.1)
{
    public override float Distance(float u, float v)
    {
        var corner = kind is VehicleKind.Car ? 0.5f : 0.15f;
        var du = Math.Max(0, MathF.Abs(u) - HalfLength + corner);
        var dv = Math.Max(0, MathF.Abs(v) - HalfWidth + corner);
        return du > 0 || dv > 0
            ? MathF.Sqrt((du * du) + (dv * dv)) - corner
            : Math.Max(MathF.Abs(u) - HalfLength, MathF.Abs(v) - HalfWidth);
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun) => kind switch
    {
        VehicleKind.Car => Car(u, v),
        VehicleKind.Lorry => u > HalfLength - 2.1f ? Cab(u) : paint * (1 - (0.1f * Noise.Step(0.4f, 0.5f, MathF.Abs((u * 1.1f) - MathF.Round(u * 1.1f))))),
        _ => u > HalfLength - 2.1f ? Cab(u) : Barrel(v, sun),
    };

    public override Body Body => Body.Box;

    public override Rgb WallColour(WallPoint wall, Sun sun) =>
        (wall.Rise < 0.35f ? new Rgb(36, 36, 38) : wall.Rise > 0.62f && kind is VehicleKind.Car ? new Rgb(46, 50, 56) : paint * 0.85f)
        * Lit(sun, wall.NormalU, wall.NormalV, 0.1f);

    private Rgb Car(float u, float v)
    {
        var isGlass = (u is > 0.55f and < 1.25f) || (u is > -1.75f and < -1.3f) || (MathF.Abs(v) > 0.68f && u is > -1.3f and < 0.6f);
        return isGlass ? new Rgb(38, 42, 48) : paint * (u is > -1.3f and < 0.6f ? 1.08f : 0.95f);
    }

    private Rgb Cab(float u) => u > HalfLength - 0.55f ? new Rgb(40, 44, 50) : paint * 0.85f;

    private Rgb Barrel(float v, Sun sun)
    {
        var across = Math.Clamp(v / (HalfWidth * 0.92f), -0.97f, 0.97f);
        return new Rgb(196, 198, 200) * Lit(sun, 0, across, MathF.Sqrt(1 - (across * across)));
    }
}
