namespace GridMap.Detection.Synthesis.Elements;

/// <summary>An upright cylinder: its roof, rim, hatches, walkway, stair and the wall that shows when it leans.</summary>
internal sealed class VerticalTank : RoundElement
{
    private readonly TankMake _make;
    private readonly float _wear;
    private readonly float _gloss;
    private readonly float _rim;
    private readonly int _plates;

    public VerticalTank(Placement place, double diameterMetres, double heightMetres, TankMake make)
        : base(place, diameterMetres, heightMetres)
    {
        _make = make;
        _wear = (float)make.Wear;
        _gloss = (float)make.Gloss;
        _rim = Math.Clamp(0.045f * Radius, 0.03f, 0.2f);
        _plates = Radius > 4 ? 20 : Radius > 1.5 ? 12 : 8;
    }

    public TankMake Make => _make;

    public override float ReachX => HalfLength + (HasStair ? 0.9f : 0.1f);

    public override float ReachY => HalfLength + (HasStair ? 0.9f : 0.1f);

    private bool HasStair => _make.HasStair && Radius > 1.4f;

    public override float Distance(float u, float v)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        return IsStair(u, v, radius) ? -0.2f : radius - Radius;
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        if (radius > Radius)
        {
            return new Rgb(150, 150, 146) * (0.55f + (0.5f * Noise.Cell((int)(MathF.Atan2(v, u) * Radius * 4), 0, Seed)));
        }

        var inside = Radius - radius;
        if (_make.Roof is TankRoof.Floating or TankRoof.Open)
        {
            return Deck(u, v, radius, inside, sun);
        }

        var colour = Surface.Rusted(Stained(u, v, radius), u, v, Seed, _wear);
        if (_make.Roof is TankRoof.Plastic)
        {
            return Moulded(colour, u, v, radius, sun);
        }

        var share = radius / Radius;
        var lean = _make.Roof switch { TankRoof.Dome => 0.72f * share, TankRoof.Silo => 0.46f, _ => 0.15f };
        var (light, glint) = Slope(sun, u, v, lean, 40);
        if (inside < _rim)
        {
            return colour * (1.14f * light);
        }

        if (inside < 2 * _rim)
        {
            return colour * (0.72f * light);
        }

        light *= Seams(u, v, radius);
        colour = colour * light + (new Rgb(255, 255, 252) * (0.55f * _gloss * glint));
        return Fittings(colour, u, v, radius);
    }

    public override Rgb WallColour(WallPoint wall, Sun sun)
    {
        var around = MathF.Atan2(wall.V, wall.U) * Radius;
        var height = wall.Rise * (DisplayMetres - BaseMetres);
        var streaks = Noise.Layered((around * 2.2f) + 30, (height * 0.25f) + 7, Seed + 20, 3);
        var colour = Surface.Rusted(_make.Wall * (0.90f + (0.2f * streaks)), around, height, Seed + 5, _wear * 0.8f);
        var course = MathF.Abs((height / 1.8f) - MathF.Round(height / 1.8f)) * 1.8f < 0.05f ? 0.9f : 1f;
        var glint = Glint(sun, wall.NormalU, wall.NormalV, 0.2f, 12);
        var foot = 0.75f + (0.25f * Noise.Step(0, 0.5f, height));
        return (colour * (Lit(sun, wall.NormalU, wall.NormalV, 0.1f) * 0.92f * course * foot)) + (new Rgb(250, 250, 248) * (0.3f * _gloss * glint));
    }

    private Rgb Stained(float u, float v, float radius)
    {
        var dirt = Noise.Layered((u * 0.6f) + 20, (v * 0.6f) + 20, Seed + 2, 4);
        var run = Noise.Layered((MathF.Atan2(v, u) * 5) + 30, radius * 0.35f, Seed + 4, 3);
        var shade = 1 - (0.20f * Noise.Step(0.45f, 0.8f, dirt)) - ((0.06f + (0.16f * _wear)) * Noise.Step(0.5f, 0.75f, run));
        return _make.Coat * shade;
    }

    private float Seams(float u, float v, float radius)
    {
        var plates = MathF.Atan2(v, u) * _plates / MathF.Tau;
        var width = _make.Roof is TankRoof.Silo ? 0.07f : 0.04f;
        var across = MathF.Abs(plates - MathF.Round(plates)) * MathF.Tau / _plates * radius;
        var isRing = _make.Roof is not TankRoof.Silo && MathF.Abs(radius - (0.55f * Radius)) < 0.03f;
        return across < width || isRing ? 0.87f : 1f;
    }

    private Rgb Fittings(Rgb colour, float u, float v, float radius)
    {
        if (_make.HasStair && Radius > 2 && u > 0 && MathF.Abs(v) < 0.3f)
        {
            return MathF.Abs(v) > 0.22f ? colour * 0.6f : Rgb.Mix(colour, new Rgb(140, 140, 138), 0.6f);
        }

        var hatchRadius = Math.Clamp(0.1f * Radius, 0.18f, 0.45f);
        var hatch = MathF.Sqrt(Squared(u + (0.5f * Radius)) + Squared(v - (0.25f * Radius)));
        if (hatch < hatchRadius)
        {
            return colour * (hatch < hatchRadius * 0.72f ? 0.62f : 1.12f);
        }

        var vent = Math.Clamp(0.055f * Radius, 0.08f, 0.35f);
        return radius < vent ? colour * 0.62f : radius < vent * 1.5f ? colour * 1.08f : colour;
    }

    /// <summary>A floating deck or an open top: a rim, the inside of the wall, and the deck below in the wall's shadow.</summary>
    private Rgb Deck(float u, float v, float radius, float inside, Sun sun)
    {
        if (inside < _rim * 1.3f)
        {
            return _make.Wall * 1.1f;
        }

        var depth = Math.Min(0.22f * Radius, 2.4f);
        var (su, sv) = Turn(sun.ShadowX * depth, sun.ShadowY * depth);
        var isShaded = Squared(u - su) + Squared(v - sv) > Squared(Radius - _rim);
        var colour = Surface.Rusted(Stained(u, v, radius), u, v, Seed, Math.Min(1, _wear + 0.25f));
        if (_make.Roof is TankRoof.Open)
        {
            colour = Rgb.Mix(new Rgb(62, 64, 58), colour, 0.3f) + (new Rgb(40, 44, 48) * Noise.Smooth(u * 0.5f, v * 0.5f, Seed + 6));
        }
        else
        {
            var seal = inside < (_rim * 1.3f) + 0.35f ? 0.55f : 1;
            var pontoon = MathF.Abs(radius - (0.78f * Radius)) < 0.08f ? 0.85f : 1;
            colour *= seal * pontoon * 0.88f * Seams(u, v, radius);
            if (u > 0 && MathF.Abs(v) < 0.4f)
            {
                colour = new Rgb(168, 166, 160);
            }
        }

        return colour * (isShaded ? 1 - (0.85f * sun.Shade) : 1);
    }

    private Rgb Moulded(Rgb colour, float u, float v, float radius, Sun sun)
    {
        var share = radius / Radius;
        var lid = Math.Clamp(0.34f * Radius, 0.16f, 0.34f);
        if (radius < lid)
        {
            var top = Slope(sun, u, v, 0.12f, 30);
            return (colour * (radius > lid * 0.8f ? 0.66f : 1.06f * top.Light)) + (new Rgb(255, 255, 255) * (0.25f * _gloss * top.Glint));
        }

        var ribs = MathF.Cos(MathF.Atan2(v, u) * _plates) * 0.07f * share;
        var (light, glint) = Slope(sun, u, v, Math.Clamp((0.85f * share * share) + ribs, 0, 0.95f), 18);
        var ring = MathF.Abs(share - 0.72f) < 0.04f ? 0.86f : 1;
        return (colour * (light * ring)) + (new Rgb(240, 246, 255) * (0.45f * _gloss * glint));
    }

    private bool IsStair(float u, float v, float radius)
    {
        if (!HasStair || radius < Radius || radius > Radius + 0.6f)
        {
            return false;
        }

        var angle = MathF.Atan2(v, u);
        return angle is > 0.4f and < 1.9f;
    }

    private static float Squared(float value) => value * value;
}
