namespace GridMap.Detection.Flights.Registration;

/// <summary>
/// The edges of a patch as complex numbers: the doubled direction of the strongest colour's gradient, with a length from 0 (below the noise)
/// to 1 (a clear edge). It does not change with brightness, contrast, recolouring or a change of dark for light.
/// </summary>
/// <remarks>Source: Fitch et al., "Orientation correlation", BMVC 2002; the doubled angle is that of the structure tensor.</remarks>
internal sealed class EdgeField
{
    // The smoothing reaches two pixels and the difference one more.
    private const int ReachPixels = 3;
    private const float LeastNoise = 2;

    private EdgeField(int width, int height) =>
        (Width, Height, Real, Imaginary, IsThere) = (width, height, new float[width * height], new float[width * height], new bool[width * height]);

    public int Width { get; }

    public int Height { get; }

    public float[] Real { get; }

    public float[] Imaginary { get; }

    /// <summary>Where the edge is known: everything it is made of is picture.</summary>
    public bool[] IsThere { get; }

    public static EdgeField Of(GroundPatch patch)
    {
        var field = new EdgeField(patch.Width, patch.Height);
        Erode(patch, field.IsThere);
        float[][] planes = [Smooth(patch.Red, patch), Smooth(patch.Green, patch), Smooth(patch.Blue, patch)];
        var strengths = new List<float>(field.Real.Length);
        for (var row = 1; row < patch.Height - 1; row++)
        {
            for (var column = 1; column < patch.Width - 1; column++)
            {
                var at = (row * patch.Width) + column;
                if (!field.IsThere[at])
                {
                    continue;
                }

                var best = 0f;
                foreach (var plane in planes)
                {
                    var (across, down) = (plane[at + 1] - plane[at - 1], plane[at + patch.Width] - plane[at - patch.Width]);
                    var strength = (across * across) + (down * down);
                    if (strength > best)
                    {
                        (best, field.Real[at], field.Imaginary[at]) = (strength, (across * across) - (down * down), 2 * across * down);
                    }
                }

                strengths.Add(best);
            }
        }

        field.Scale(Noise(strengths));
        return field;
    }

    /// <summary>Squared length of the edge at an index, 0 to 1.</summary>
    public float Energy(int at) => (Real[at] * Real[at]) + (Imaginary[at] * Imaginary[at]);

    private void Scale(float noise)
    {
        for (var at = 0; at < Real.Length; at++)
        {
            var strength = MathF.Sqrt((Real[at] * Real[at]) + (Imaginary[at] * Imaginary[at]));
            Real[at] /= strength + noise;
            Imaginary[at] /= strength + noise;
        }
    }

    /// <summary>Squared gradient that most of the patch stays below: grain, grass, compression.</summary>
    private static float Noise(List<float> strengths)
    {
        if (strengths.Count == 0)
        {
            return LeastNoise * LeastNoise;
        }

        strengths.Sort();
        return Math.Max(LeastNoise * LeastNoise, 2 * strengths[strengths.Count / 2]);
    }

    private static void Erode(GroundPatch patch, bool[] isThere)
    {
        var rows = new bool[isThere.Length];
        for (var row = 0; row < patch.Height; row++)
        {
            for (var column = ReachPixels; column < patch.Width - ReachPixels; column++)
            {
                rows[(row * patch.Width) + column] = !patch.IsThere.AsSpan((row * patch.Width) + column - ReachPixels, (2 * ReachPixels) + 1).Contains(false);
            }
        }

        for (var row = ReachPixels; row < patch.Height - ReachPixels; row++)
        {
            for (var column = 0; column < patch.Width; column++)
            {
                var all = true;
                for (var step = -ReachPixels; step <= ReachPixels && all; step++)
                {
                    all = rows[((row + step) * patch.Width) + column];
                }

                isThere[(row * patch.Width) + column] = all;
            }
        }
    }

    /// <summary>Binomial smoothing over five pixels each way; edges of the patch keep their values, since nothing there is known.</summary>
    private static float[] Smooth(float[] plane, GroundPatch patch)
    {
        var (width, height) = (patch.Width, patch.Height);
        var across = plane.ToArray();
        for (var row = 0; row < height; row++)
        {
            for (var column = 2; column < width - 2; column++)
            {
                var at = (row * width) + column;
                across[at] = ((plane[at] * 6) + ((plane[at - 1] + plane[at + 1]) * 4) + plane[at - 2] + plane[at + 2]) / 16;
            }
        }

        var both = across.ToArray();
        for (var at = 2 * width; at < (height - 2) * width; at++)
        {
            both[at] = ((across[at] * 6) + ((across[at - width] + across[at + width]) * 4) + across[at - (2 * width)] + across[at + (2 * width)]) / 16;
        }

        return both;
    }
}
