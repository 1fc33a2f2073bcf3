namespace GridMap.Detection.Pipeline;

/// <summary>One tile along one axis, in pixels of its pass: where it starts, how long it is, and the part (its core) whose objects are its own.</summary>
internal readonly record struct TileSpan(int Start, int Size, double CoreFrom, double CoreTo)
{
    /// <summary>
    /// Cuts an axis into the fewest tiles that overlap enough, all of one size; a free size is the smallest that does, so that
    /// little is computed twice. Cores meet in the middle of each overlap and reach the ends of the axis. Tiles start at multiples
    /// of the stride, so that the cells of neighbouring tiles coincide and see an object from the same places.
    /// </summary>
    public static TileSpan[] Cut(int length, int tilePixels, int overlapPixels, int multipleOf, int stride, bool isSizeFree)
    {
        var count = length <= tilePixels ? 1 : (int)Math.Ceiling((length - overlapPixels) / (double)(tilePixels - overlapPixels));
        var size = !isSizeFree ? tilePixels
            : Math.Min(tilePixels, RoundUp((int)Math.Ceiling((length + ((count - 1.0) * overlapPixels)) / count), multipleOf));
        var spans = new TileSpan[count];
        for (var i = 0; i < count; i++)
        {
            var start = count == 1 ? 0 : RoundUp((int)((length - (double)size) * i / (count - 1)), stride);
            spans[i] = new TileSpan(start, Math.Min(size, length - start), 0, length);
        }

        for (var i = 1; i < count; i++)
        {
            var seam = (spans[i].Start + spans[i - 1].Start + spans[i - 1].Size) / 2.0;
            spans[i - 1] = spans[i - 1] with { CoreTo = seam };
            spans[i] = spans[i] with { CoreFrom = seam };
        }

        return spans;
    }

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
