namespace GridMap.Detection.Synthesis.Elements;

/// <summary>The land under everything: grass of two heights, bare earth and paths trodden through it.</summary>
internal static class Meadow
{
    public static Rgb Colour(float x, float y, uint seed)
    {
        var coarse = Noise.Layered(x * 0.045f, y * 0.045f, seed, 4);
        var fine = Noise.Layered(x * 1.3f, y * 1.3f, seed + 11, 3);
        var tuft = Noise.Smooth(x * 4.7f, y * 4.7f, seed + 17);
        var earth = Noise.Step(0.50f, 0.60f, coarse + (0.16f * (fine - 0.5f)));
        var dry = Noise.Step(0.35f, 0.7f, Noise.Smooth(x * 0.021f, y * 0.021f, seed + 23));
        var grass = Rgb.Mix(new Rgb(74, 96, 46), new Rgb(134, 132, 84), dry) * (0.55f + (0.5f * fine) + (0.35f * tuft));
        var soil = Rgb.Mix(new Rgb(150, 128, 98), new Rgb(170, 150, 120), dry) * (0.80f + (0.28f * fine) + (0.12f * tuft));
        var path = MathF.Abs(Noise.Layered(x * 0.014f, y * 0.014f, seed + 31, 2) - 0.5f);
        return Surface.Strewn(Rgb.Mix(grass, soil, Math.Max(earth, 1 - Noise.Step(0.004f, 0.009f, path))), x, y, seed + 41, perSquareMetre: 0.06f);
    }
}
