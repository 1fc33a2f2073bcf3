namespace GridMap.Detection.Tiling;

/// <summary>256 × 256 pixels of RGBA, alpha not multiplied in.</summary>
internal sealed class TileImage
{
    public const int Bytes = TileGrid.TilePixels * TileGrid.TilePixels * 4;

    public byte[] Rgba { get; } = new byte[Bytes];

    /// <summary>Whether no pixel is there.</summary>
    public bool IsEmpty
    {
        get
        {
            for (var at = 3; at < Bytes; at += 4)
            {
                if (Rgba[at] != 0)
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>Whether every pixel is wholly there.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var at = 3; at < Bytes; at += 4)
            {
                if (Rgba[at] != byte.MaxValue)
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>The parent of four tiles: each pixel is the mean of 2 × 2, weighted by alpha. Null children are empty.</summary>
    public static TileImage? Reduce(TileImage?[] children)
    {
        if (Array.TrueForAll(children, child => child is null))
        {
            return null;
        }
        var parent = new TileImage();
        const int Half = TileGrid.TilePixels / 2;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            if (children[quarter] is { } child)
            {
                ReduceQuarter(child.Rgba, parent.Rgba, left: quarter % 2 * Half, top: quarter / 2 * Half);
            }
        }
        return parent;
    }

    private static void ReduceQuarter(byte[] source, byte[] target, int left, int top)
    {
        const int Side = TileGrid.TilePixels;
        for (var row = 0; row < Side / 2; row++)
        {
            var from = row * 2 * Side * 4;
            var to = ((top + row) * Side + left) * 4;
            for (var column = 0; column < Side / 2; column++, from += 8, to += 4)
            {
                var (a, b, c, d) = (from, from + 4, from + Side * 4, from + Side * 4 + 4);
                int wa = source[a + 3], wb = source[b + 3], wc = source[c + 3], wd = source[d + 3];
                var sum = wa + wb + wc + wd;
                if (sum == 4 * byte.MaxValue)
                {
                    target[to] = (byte)((source[a] + source[b] + source[c] + source[d] + 2) >> 2);
                    target[to + 1] = (byte)((source[a + 1] + source[b + 1] + source[c + 1] + source[d + 1] + 2) >> 2);
                    target[to + 2] = (byte)((source[a + 2] + source[b + 2] + source[c + 2] + source[d + 2] + 2) >> 2);
                    target[to + 3] = byte.MaxValue;
                }
                else if (sum > 0)
                {
                    for (var colour = 0; colour < 3; colour++)
                    {
                        target[to + colour] = (byte)((source[a + colour] * wa + source[b + colour] * wb + source[c + colour] * wc + source[d + colour] * wd + sum / 2) / sum);
                    }
                    target[to + 3] = (byte)((sum + 2) >> 2);
                }
            }
        }
    }
}
