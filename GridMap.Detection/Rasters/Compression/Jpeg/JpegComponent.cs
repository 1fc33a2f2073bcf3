namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>One component of a JPEG frame: how it is sampled, and the tables it is coded with.</summary>
internal sealed class JpegComponent(int id, int across, int down, int quantisation)
{
    public int Id => id;

    /// <summary>Blocks of a minimum coded unit, across.</summary>
    public int Across => across;

    /// <summary>Blocks of a minimum coded unit, down.</summary>
    public int Down => down;

    /// <summary>Number of its quantisation table.</summary>
    public int Quantisation => quantisation;

    public HuffmanTable? Dc { get; set; }

    public HuffmanTable? Ac { get; set; }
}
