using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>Names the colour of a roof by what most of its middle shows.</summary>
internal static class RoofColours
{
    private const int SamplesAcross = 16;

    // The inner part of the box: an upright box around a turned shed holds ground in its corners.
    private const double InnerFrom = 0.25;
    private const double InnerShare = 0.5;

    // Sheds are seldom pure: light strips, rust and shadow take their part.
    private const double LeastColourShare = 0.4;

    /// <summary>The colour of a box of a tile, from the pixels the model saw: reading the file again would decode most of it twice.</summary>
    /// <param name="rgb">Interleaved 8-bit RGB of <paramref name="width"/> × <paramref name="height"/> pixels.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="box">Pixels of the tile; what lies outside is not looked at.</param>
    /// <returns>Null when no part of the box's middle lies in the tile.</returns>
    public static RoofColour? Find(ReadOnlySpan<byte> rgb, int width, int height, PixelBox box)
    {
        var step = Math.Max(1, Math.Max(box.Width, box.Height) * InnerShare / SamplesAcross);
        Span<byte> samples = stackalloc byte[(SamplesAcross + 1) * (SamplesAcross + 1) * 3];
        var taken = 0;
        for (var down = step / 2; down < Math.Max(step, box.Height * InnerShare); down += step)
        {
            for (var across = step / 2; across < Math.Max(step, box.Width * InnerShare); across += step)
            {
                var column = (int)Math.Floor(box.Left + (box.Width * InnerFrom) + across);
                var row = (int)Math.Floor(box.Top + (box.Height * InnerFrom) + down);
                if (column >= 0 && row >= 0 && column < width && row < height && taken < samples.Length)
                {
                    rgb.Slice(((row * width) + column) * 3, 3).CopyTo(samples[taken..]);
                    taken += 3;
                }
            }
        }

        return taken == 0 ? null : Judge(samples[..taken]);
    }

    public static RoofColour Judge(ReadOnlySpan<byte> rgb)
    {
        Span<int> votes = stackalloc int[5];
        for (var at = 0; at + 2 < rgb.Length; at += 3)
        {
            votes[(int)Name(rgb[at], rgb[at + 1], rgb[at + 2])]++;
        }

        var pixels = Math.Max(1, rgb.Length / 3);
        foreach (var colour in (ReadOnlySpan<RoofColour>)[RoofColour.Blue, RoofColour.Red])
        {
            if (votes[(int)colour] >= LeastColourShare * pixels)
            {
                return colour;
            }
        }

        var most = 0;
        for (var i = 1; i < votes.Length; i++)
        {
            most = votes[i] > votes[most] ? i : most;
        }

        return (RoofColour)most;
    }

    private static RoofColour Name(int red, int green, int blue)
    {
        var light = (red + green + blue) / 3;
        var spread = Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));
        return blue > red + 25 && blue > green + 8 ? RoofColour.Blue
            : red > green + 22 && red > blue + 22 ? RoofColour.Red
            : spread < 45 && light >= 140 ? RoofColour.Light
            : light < 85 ? RoofColour.Dark
            : RoofColour.Other;
    }
}
