using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>Names the colour of a roof by what most of it shows.</summary>
internal static class RoofColours
{
    private const int SamplesAcross = 24;

    // Of an upright box only the middle: around a turned shed it holds ground in its corners. An outline may be believed almost to its edge.
    private const double ShareOfBox = 0.5;
    private const double ShareOfOutline = 0.9;

    // Sheds are seldom pure: light strips, rust and shadow take their part.
    private const double LeastColourShare = 0.4;

    // Bare metal under a blue sky is bluish too; colour-coated steel is clearly more so, in the sun and in the shade.
    private const double LeastBlueSpread = 0.2;

    /// <summary>The colour inside an outline, from the pixels the model saw.</summary>
    /// <param name="rgb">Interleaved 8-bit RGB of <paramref name="width"/> × <paramref name="height"/> pixels, row by row.</param>
    /// <param name="width">Pixels of the tile.</param>
    /// <param name="height">Pixels of the tile.</param>
    /// <param name="outline">Pixels of the tile; what lies outside it is not looked at.</param>
    /// <returns>Null when nothing of the roof lies in the tile.</returns>
    public static RoofColour? Find(ReadOnlySpan<byte> rgb, int width, int height, PixelOutline outline)
    {
        var share = outline.Kind is OutlineKind.Box ? ShareOfBox : ShareOfOutline;
        var middle = new PixelPoint(outline.Ring.Average(corner => corner.Column), outline.Ring.Average(corner => corner.Row));
        var inner = outline.Move(corner => new PixelPoint(
            Column: middle.Column + (share * (corner.Column - middle.Column)), Row: middle.Row + (share * (corner.Row - middle.Row))));
        var bounds = inner.Bounds;
        var step = Math.Max(1, Math.Max(bounds.Width, bounds.Height) / SamplesAcross);
        Span<byte> samples = stackalloc byte[(SamplesAcross + 1) * (SamplesAcross + 1) * 3];
        var taken = 0;
        for (var down = 0; down < Math.Max(1, (int)Math.Round(bounds.Height / step)); down++)
        {
            for (var across = 0; across < Math.Max(1, (int)Math.Round(bounds.Width / step)); across++)
            {
                var at = new PixelPoint(Column: bounds.Left + ((across + 0.5) * step), Row: bounds.Top + ((down + 0.5) * step));
                var (column, row) = ((int)Math.Floor(at.Column), (int)Math.Floor(at.Row));
                if (column >= 0 && row >= 0 && column < width && row < height && inner.Contains(at))
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
        return blue > red + 25 && blue > green + 8 && spread >= LeastBlueSpread * blue ? RoofColour.Blue
            : red > green + 22 && red > blue + 22 ? RoofColour.Red
            : spread < 45 && light >= 140 ? RoofColour.Light
            : light < 85 ? RoofColour.Dark
            : RoofColour.Other;
    }
}
