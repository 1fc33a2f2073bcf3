namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Something square lying about a yard or a roof.</summary>
internal sealed class Stack(Placement place, double lengthMetres, double widthMetres, double heightMetres, StackKind kind, Rgb paint)
    : SceneElement(place, lengthMetres, widthMetres, heightMetres)
{
    public override Body Body => kind is StackKind.Tarpaulin ? Body.None : Body.Box;

    public override float Distance(float u, float v) =>
        base.Distance(u, v) + (kind is StackKind.Tarpaulin ? 0.8f * (Noise.Layered(u * 0.8f, v * 0.8f, Seed, 2) - 0.4f) : 0);

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var grain = 0.88f + (0.24f * Noise.Layered((u * 2.6f) + 7, (v * 2.6f) + 7, Seed, 3));
        switch (kind)
        {
            case StackKind.Tarpaulin:
                var foldU = Noise.Smooth((u * 1.3f) + 3, (v * 0.6f) + 3, Seed + 1) - 0.5f;
                var foldV = Noise.Smooth((u * 0.6f) + 31, (v * 1.3f) + 31, Seed + 2) - 0.5f;
                var upright = MathF.Sqrt(1 - (foldU * foldU) - (foldV * foldV));
                return (paint * (Lit(sun, foldU, foldV, upright) * grain)) + (new Rgb(200, 210, 220) * (0.25f * Glint(sun, foldU, foldV, upright, 30)));
            case StackKind.Pallets:
                return MathF.Abs((u / 0.2f) - MathF.Floor(u / 0.2f) - 0.5f) < 0.16f ? new Rgb(60, 52, 44) : paint * grain;
            case StackKind.Planks:
                return paint * (grain * (0.75f + (0.4f * Noise.Cell((int)MathF.Floor(v / 0.22f), (int)MathF.Floor((u / 3f) + Noise.Cell((int)MathF.Floor(v / 0.22f), 7, Seed)), Seed))));
            case StackKind.SolarPanel:
                var isFrame = MathF.Abs((u / 1f) - MathF.Round(u / 1f)) < 0.03f || MathF.Abs((v / 1.65f) - MathF.Round(v / 1.65f)) < 0.025f;
                return isFrame ? new Rgb(170, 174, 178) : new Rgb(30, 38, 62) * grain;
            case StackKind.Skip:
                return -Distance(u, v) < 0.12f ? paint * 1.1f : Rgb.Mix(new Rgb(80, 74, 66), new Rgb(170, 164, 150), Noise.Layered(u * 2.2f, v * 2.2f, Seed + 4, 3)) * 0.85f;
            default:
                return paint * (grain * (MathF.Abs(u) < 0.05f ? 0.8f : 1f));
        }
    }

    public override Rgb WallColour(WallPoint wall, Sun sun) => paint * (0.8f * Lit(sun, wall.NormalU, wall.NormalV, 0.05f));
}
