namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Something round that is not a tank.</summary>
internal sealed class RoundThing(Placement place, double diameterMetres, double heightMetres, RoundKind kind, Rgb paint)
    : RoundElement(place, diameterMetres, heightMetres)
{
    public override Body Body => kind is RoundKind.Well or RoundKind.FlowerBed or RoundKind.CableDrum ? Body.Round : Body.None;

    public override float Distance(float u, float v)
    {
        var edge = base.Distance(u, v);
        return kind is RoundKind.Haystack ? edge + (0.3f * Radius * (Noise.Smooth((u * 1.7f / Radius) + 9, (v * 1.7f / Radius) + 9, Seed) - 0.5f)) : edge;
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var share = radius / Radius;
        var grain = 0.85f + (0.3f * Noise.Layered((u * 3) + 4, (v * 3) + 4, Seed, 3));
        switch (kind)
        {
            case RoundKind.Well:
                return share > 0.68f ? paint * grain : new Rgb(28, 32, 34);
            case RoundKind.Pit:
                return share > 0.9f ? below * 1.1f : Rgb.Mix(new Rgb(44, 48, 44), paint, 0.4f * grain) * (Noise.Step(-0.2f, 0.6f, share) * 0.5f + 0.5f);
            case RoundKind.Tyre:
                return share > 0.55f ? new Rgb(40, 40, 42) * grain : below * 0.55f;
            case RoundKind.Manhole:
                return share > 0.85f ? new Rgb(120, 118, 112) : paint * grain;
            case RoundKind.FlowerBed:
                return share > 0.88f ? new Rgb(168, 160, 150) : Rgb.Mix(new Rgb(70, 92, 44), paint, Noise.Step(0.62f, 0.7f, Noise.Smooth(u * 3.2f, v * 3.2f, Seed))) * grain;
            case RoundKind.Umbrella:
            {
                var panel = (int)MathF.Floor((MathF.Atan2(v, u) + MathF.PI) * 8 / MathF.Tau);
                var (light, _) = Slope(sun, u, v, 0.4f, 1);
                return ((panel & 1) == 0 ? paint : new Rgb(222, 220, 212)) * light;
            }

            case RoundKind.Dish:
            {
                var (light, _) = Slope(sun, -u, -v, 0.6f * share, 1);
                return MathF.Abs(v) < 0.05f && u > 0 ? new Rgb(90, 92, 96) : new Rgb(206, 208, 208) * light;
            }

            case RoundKind.CableDrum:
                return share is < 0.3f and > 0.14f or > 0.92f ? paint * 0.6f : paint * (grain * (MathF.Abs((u * 6) - MathF.Round(u * 6)) < 0.1f ? 0.75f : 1f));
            default:
            {
                var (light, _) = Slope(sun, u, v, Math.Clamp(0.75f * share, 0, 0.75f), 1);
                var straw = Noise.Layered((MathF.Atan2(v, u) * 9) + 30, radius * 1.5f, Seed + 2, 2);
                return paint * (light * (0.75f + (0.35f * straw)) * grain);
            }
        }
    }
}
