namespace GridMap.Detection.Synthesis;

/// <summary>Turns painted light into the picture a drone's mosaic shows: blur, frames of unlike exposure, haze, tone, grain.</summary>
internal sealed class SceneDeveloper
{
    /// <summary>Rows painted above and below a strip for the blur.</summary>
    public const int MarginRows = 3;

    private const int Taps = (2 * MarginRows) + 1;
    private static readonly Rgb Air = new(176, 184, 194);
    private readonly SceneCamera _camera;
    private readonly float _gsd;
    private readonly uint _seed;
    private readonly float[] _kernel = new float[Taps];
    private readonly float[] _tone = new float[1024];

    public SceneDeveloper(SceneCamera camera, float gsd, uint seed)
    {
        _camera = camera;
        _gsd = gsd;
        _seed = seed;
        var blur = camera.Look.BlurPixels;
        for (var tap = 0; tap < Taps; tap++)
        {
            var away = (tap - MarginRows) / blur;
            _kernel[tap] = MathF.Exp(-0.5f * away * away);
        }

        var sum = _kernel.Sum();
        for (var tap = 0; tap < Taps; tap++)
        {
            _kernel[tap] /= sum;
        }

        for (var level = 0; level < _tone.Length; level++)
        {
            _tone[level] = 255 * MathF.Pow(level / 4f / 255f, camera.Look.Contrast);
        }
    }

    /// <summary>Develops the rows between the margins.</summary>
    /// <param name="painted">The strip's rows with <see cref="MarginRows"/> more on either side.</param>
    /// <param name="top">Row of the picture at which the strip begins.</param>
    /// <param name="rows">Rows of the strip.</param>
    public byte[] Develop(Rgb[][] painted, int top, int rows)
    {
        var width = painted[0].Length;
        var pixels = new byte[rows * width * 3];
        Parallel.For(0, rows, row => DevelopRow(painted, row + MarginRows, top + row, pixels.AsSpan(row * width * 3, width * 3)));
        return pixels;
    }

    private void DevelopRow(Rgb[][] painted, int index, int row, Span<byte> pixels)
    {
        var width = painted[index].Length;
        var column = new Rgb[width + (2 * MarginRows)];
        for (var i = 0; i < column.Length; i++)
        {
            var at = Math.Clamp(i - MarginRows, 0, width - 1);
            Rgb sum = default;
            for (var tap = 0; tap < Taps; tap++)
            {
                sum += painted[index - MarginRows + tap][at] * _kernel[tap];
            }

            column[i] = sum;
        }

        var look = _camera.Look;
        var exposure = 1f;
        for (var at = 0; at < width; at++)
        {
            Rgb colour = default;
            for (var tap = 0; tap < Taps; tap++)
            {
                colour += column[at + tap] * _kernel[tap];
            }

            if ((at & 3) == 0)
            {
                exposure = _camera.Exposure((at + 0.5f) * _gsd, (row + 0.5f) * _gsd);
            }

            colour = Rgb.Mix(colour * exposure, Air, look.Haze);
            var grey = (0.3f * colour.Red) + (0.59f * colour.Green) + (0.11f * colour.Blue);
            colour = Rgb.Mix(new Rgb(grey, grey, grey), colour, look.Saturation);
            var grain = (Noise.Cell(at, row, _seed + 101) + Noise.Cell(at, row, _seed + 102) - 1) * look.GrainLevels;
            var tint = (Noise.Cell(at, row, _seed + 103) - 0.5f) * 0.5f * look.GrainLevels;
            pixels[3 * at] = Level((colour.Red * (1 + look.Warmth)) + grain + tint);
            pixels[(3 * at) + 1] = Level(colour.Green + grain);
            pixels[(3 * at) + 2] = Level((colour.Blue * (1 - look.Warmth)) + grain - tint);
        }
    }

    private byte Level(float value) => (byte)Math.Clamp((int)(_tone[Math.Clamp((int)(value * 4), 0, _tone.Length - 1)] + 0.5f), 0, 255);
}
