namespace GridMap.Detection.Synthesis.Elements;

/// <summary>What time does to surfaces: rust, streaks, stains, and small things left lying about.</summary>
internal static class Surface
{
    private static readonly Rgb RustBrown = new(124, 78, 50);

    /// <summary>Rust in patches and streaks; <paramref name="wear"/> 0 is new, 1 is eaten up.</summary>
    public static Rgb Rusted(Rgb coat, float u, float v, uint seed, float wear)
    {
        if (wear <= 0)
        {
            return coat;
        }

        var patches = Noise.Layered((u * 0.45f) + 40, (v * 0.45f) + 40, seed, 4);
        var specks = Noise.Layered((u * 3.1f) + 9, (v * 3.1f) + 9, seed + 3, 2);
        var share = Noise.Step(0.72f - (0.34f * wear), 0.92f - (0.34f * wear), (0.7f * patches) + (0.34f * specks));
        var brown = Rgb.Mix(RustBrown, new Rgb(164, 108, 66), specks);
        return Rgb.Mix(coat * (1 - (0.12f * wear * patches)), brown, 0.85f * share);
    }

    /// <summary>Small litter, stones and leaves on a surface: specks of a palm's size, some light, some dark.</summary>
    public static Rgb Strewn(Rgb under, float x, float y, uint seed, float perSquareMetre)
    {
        const float cell = 0.5f;
        var column = (int)MathF.Floor(x / cell);
        var row = (int)MathF.Floor(y / cell);
        var chance = Noise.Cell(column, row, seed);
        if (chance > perSquareMetre * cell * cell * 4)
        {
            return under;
        }

        var centreX = (column + 0.3f + (0.4f * Noise.Cell(column, row, seed + 1))) * cell;
        var centreY = (row + 0.3f + (0.4f * Noise.Cell(column, row, seed + 2))) * cell;
        var size = 0.03f + (0.12f * Noise.Cell(column, row, seed + 3) * Noise.Cell(column, row, seed + 6));
        var turn = Noise.Cell(column, row, seed + 4) * 6;
        var (sine, cosine) = MathF.SinCos(turn);
        var along = ((x - centreX) * cosine) + ((y - centreY) * sine);
        var across = (((y - centreY) * cosine) - ((x - centreX) * sine)) * (1 + turn);
        var away = MathF.Sqrt((along * along) + (across * across));
        if (away > size)
        {
            return under;
        }

        var tone = Noise.Cell(column, row, seed + 5);
        return tone < 0.55f ? under * 0.7f : tone < 0.95f ? Rgb.Mix(under, new Rgb(208, 204, 196), 0.5f) : Rgb.Mix(under, new Rgb(90, 120, 170), 0.6f);
    }

    /// <summary>Wet share of trodden or paved ground: hollows that hold water, 0 to 1.</summary>
    public static float Wet(float u, float v, uint seed, float wetness)
    {
        if (wetness <= 0)
        {
            return 0;
        }

        var hollow = Noise.Layered((u * 0.13f) + 60, (v * 0.13f) + 60, seed + 70, 4);
        return Noise.Step(0.70f - (0.18f * wetness), 0.79f - (0.18f * wetness), hollow);
    }

    /// <summary>Darkens by damp and mirrors the sky in the deepest hollows.</summary>
    public static Rgb Wetted(Rgb under, float wet, float u, float v, uint seed)
    {
        if (wet <= 0)
        {
            return under;
        }

        var damp = under * (1 - (0.42f * wet));
        var mirror = Noise.Step(0.8f, 1, wet) * (0.15f + (0.6f * Noise.Layered(u * 0.16f, v * 0.16f, seed + 77, 3)));
        return Rgb.Mix(damp, new Rgb(160, 168, 176), mirror);
    }
}
