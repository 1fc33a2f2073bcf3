namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A level piece of land: yard, field, road, pond or kitchen garden.</summary>
internal sealed class Ground(Placement place, double lengthMetres, double widthMetres, GroundKind kind, Rgb tint, double wetness = 0)
    : SceneElement(place, lengthMetres, widthMetres, 0)
{
    public override bool IsOpaque => true;

    public override float Distance(float u, float v)
    {
        var ragged = kind switch
        {
            GroundKind.Asphalt or GroundKind.Concrete => 0.15f,
            GroundKind.Water => 5f,
            _ => 1.2f,
        };
        if (kind is not GroundKind.Water && base.Distance(u, v) < -ragged)
        {
            return base.Distance(u, v); // the ragged edge is far away
        }

        var wobble = ragged * (Noise.Layered(u * 0.22f, v * 0.22f, Seed, 3) - 0.5f);
        if (kind is GroundKind.Water)
        {
            var ratioU = u / HalfLength;
            var ratioV = v / HalfWidth;
            return ((MathF.Sqrt((ratioU * ratioU) + (ratioV * ratioV)) - 1) * Math.Min(HalfLength, HalfWidth)) + wobble;
        }

        return base.Distance(u, v) + wobble;
    }

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var dry = kind switch
        {
            GroundKind.Asphalt => Asphalt(u, v),
            GroundKind.Concrete => Concrete(u, v),
            GroundKind.Crop => Crop(u, v),
            GroundKind.Water => Water(u, v),
            GroundKind.Gravel => Gravel(u, v),
            GroundKind.Plain => tint * (0.85f + (0.3f * Noise.Layered((u * 0.8f) + 6, (v * 0.8f) + 6, Seed, 4))),
            _ => Dirt(u, v),
        };
        return kind is GroundKind.Water or GroundKind.Crop ? dry : Surface.Wetted(dry, Surface.Wet(u, v, Seed, (float)wetness), u, v, Seed);
    }

    private Rgb Asphalt(float u, float v)
    {
        var colour = tint * (0.9f + (0.2f * Noise.Layered(u * 0.15f, v * 0.9f, Seed, 4)));
        var patch = Noise.Step(0.62f, 0.68f, Noise.Layered(u * 0.06f, v * 0.3f, Seed + 2, 2));
        colour *= 1 - (0.14f * patch);
        var wear = 0.75f + (0.25f * Noise.Smooth(u * 1.3f, v * 1.3f, Seed + 8));
        var isDash = MathF.Abs(v) < 0.09f && u - (10 * MathF.Floor(u / 10)) < 4.5f;
        var isEdge = MathF.Abs(MathF.Abs(v) - (HalfWidth - 0.7f)) < 0.08f;
        if (HalfWidth > 3 && (isDash || isEdge))
        {
            return Rgb.Mix(colour, new Rgb(214, 212, 200), 0.75f * wear);
        }

        return colour;
    }

    private Rgb Concrete(float u, float v)
    {
        var slabU = (int)MathF.Floor(u / 5f);
        var slabV = (int)MathF.Floor(v / 4f);
        var light = 0.95f + (0.09f * Noise.Cell(slabU, slabV, Seed));
        var joint = Math.Min(u - (slabU * 5f), v - (slabV * 4f));
        light *= joint < 0.08f ? 0.8f : 1f;
        var oil = Noise.Step(0.60f, 0.78f, Noise.Layered(u * 0.11f, v * 0.11f, Seed + 3, 4));
        var dust = Noise.Step(0.5f, 0.75f, Noise.Layered(u * 0.07f, v * 0.07f, Seed + 6, 4));
        var colour = Rgb.Mix(tint, new Rgb(164, 148, 122), 0.55f * dust);
        var crack = MathF.Abs(Noise.Layered((u * 0.12f) + 70, (v * 0.12f) + 70, Seed + 11, 3) - 0.5f) < 0.002f * Noise.Step(0.5f, 0.7f, dust) ? 0.86f : 1f;
        var damp = Noise.Step(0.52f, 0.7f, Noise.Layered((u * 0.05f) + 20, (v * 0.05f) + 20, Seed + 13, 5));
        colour = Surface.Strewn(colour * (crack * (1 - (0.16f * damp))), u, v, Seed + 15, perSquareMetre: 0.05f);
        return Rgb.Mix(colour, new Rgb(84, 80, 76), 0.6f * oil) * (light * (0.92f + (0.10f * Noise.Smooth(u * 2.5f, v * 2.5f, Seed)) + (0.07f * Noise.Smooth(u * 7.3f, v * 7.3f, Seed + 8))));
    }

    private Rgb Crop(float u, float v)
    {
        var wander = 0.35f * Noise.Smooth(u * 0.05f, v * 0.05f, Seed);
        var row = MathF.Sin(((v + wander) * MathF.Tau / 0.9f) + 1);
        var vigour = Noise.Layered(u * 0.05f, v * 0.05f, Seed + 1, 4);
        var grain = Noise.Layered(u * 1.7f, v * 1.7f, Seed + 4, 2);
        var soil = new Rgb(150, 128, 98);
        var cover = Math.Clamp(0.55f + (0.30f * row) + (0.9f * (vigour - 0.5f)) + (0.5f * (grain - 0.5f)), 0, 1);
        return Rgb.Mix(soil, tint, cover) * (0.9f + (0.2f * grain));
    }

    private Rgb Water(float u, float v)
    {
        var scum = Noise.Step(0.58f, 0.8f, Noise.Layered(u * 0.1f, v * 0.1f, Seed + 2, 4));
        var bank = Noise.Step(-2.5f, 0, Distance(u, v));
        var colour = Rgb.Mix(tint, new Rgb(96, 118, 70), 0.6f * scum);
        return Rgb.Mix(colour, new Rgb(120, 110, 86), 0.7f * bank) * (0.97f + (0.06f * Noise.Smooth(u * 0.8f, v * 2f, Seed)));
    }

    private Rgb Gravel(float u, float v)
    {
        var stone = Noise.Cell((int)MathF.Floor(u / 0.09f), (int)MathF.Floor(v / 0.09f), Seed + 1);
        var coarse = Noise.Layered(u * 0.12f, v * 0.12f, Seed, 4);
        return Surface.Strewn(tint * (0.7f + (0.35f * stone) + (0.3f * (coarse - 0.5f))), u, v, Seed + 9, perSquareMetre: 0.05f);
    }

    private Rgb Dirt(float u, float v)
    {
        var coarse = Noise.Layered(u * 0.09f, v * 0.09f, Seed, 4);
        var fine = Noise.Layered(u * 1.4f, v * 1.4f, Seed + 5, 3);
        var grit = Noise.Smooth(u * 6.1f, v * 6.1f, Seed + 6);
        var weeds = Noise.Step(0.56f, 0.72f, (coarse * 0.7f) + (fine * 0.35f));
        var soil = Rgb.Mix(tint, tint * 0.78f, Noise.Step(0.4f, 0.65f, Noise.Layered((u * 0.2f) + 4, (v * 0.2f) + 4, Seed + 8, 4)));
        var bend = 16f * (Noise.Smooth(u * 0.03f, v * 0.01f, Seed + 9) - 0.5f);
        var gauge = MathF.Abs(MathF.Abs(v - bend - ((MathF.Round((v - bend) / 14) * 14))) - 0.85f);
        var rut = (1 - Noise.Step(0.12f, 0.3f, gauge)) * Noise.Step(0.5f, 0.68f, Noise.Smooth((u * 0.06f) + 5, v * 0.07f, Seed + 12));
        var green = new Rgb(88, 104, 54) * (0.65f + (0.4f * fine) + (0.2f * grit));
        var colour = Rgb.Mix(soil * (0.78f + (0.3f * fine) + (0.14f * grit)) * (1 - (0.2f * rut)), green, 0.85f * weeds * (1 - rut));
        return Surface.Strewn(colour * (0.88f + (0.24f * coarse)), u, v, Seed + 15, perSquareMetre: 0.07f);
    }
}
