namespace GridMap.Detection.Rasters.Tiff;

/// <summary>The directories of a TIFF by what they are for: the picture, its overviews, its validity mask.</summary>
/// <param name="Main">The first directory.</param>
/// <param name="Overviews">Smaller copies of it, largest first.</param>
/// <param name="Mask">The full-size mask, or null.</param>
internal sealed record TiffPages(TiffPage Main, IReadOnlyList<TiffPage> Overviews, TiffPage? Mask)
{
    private const uint ReducedBit = 1;
    private const uint MaskBit = 4;

    public static TiffPages Read(FileBytes file)
    {
        var directories = TiffDirectoryReader.ReadAll(file);
        var main = new TiffPage(directories[0], TiffLayoutReader.Read(directories[0]));
        var overviews = new List<TiffPage>();
        TiffPage? mask = null;
        foreach (var directory in directories.Skip(1))
        {
            if (Find(directory) is not { } page)
            {
                continue;
            }
            var kind = directory.FindNumber(TiffTag.NewSubfileType) ?? 0;
            if ((kind & MaskBit) != 0)
            {
                mask ??= page.Layout.Width == main.Layout.Width && page.Layout.Height == main.Layout.Height && page.Layout.Samples == 1 ? page : null;
            }
            else if ((kind & ReducedBit) != 0 && IsOverview(page.Layout, main.Layout))
            {
                overviews.Add(page);
            }
        }
        return new TiffPages(main, [.. overviews.OrderByDescending(page => page.Layout.Width)], mask);
    }

    private static TiffPage? Find(TiffDirectory directory)
    {
        try
        {
            return new TiffPage(directory, TiffLayoutReader.Read(directory));
        }
        catch (RasterException)
        {
            // A page that is not understood is neither overview nor mask; the picture stands without it.
            return null;
        }
    }

    private static bool IsOverview(TiffLayout page, TiffLayout main) =>
        page.Width < main.Width && page.Samples == main.Samples && page.Format == main.Format
        && Math.Abs((double)page.Width / main.Width - (double)page.Height / main.Height) * main.Width < 2;
}
