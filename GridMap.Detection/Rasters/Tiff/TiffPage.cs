namespace GridMap.Detection.Rasters.Tiff;

/// <summary>One directory with its checked layout.</summary>
internal sealed record TiffPage(TiffDirectory Directory, TiffLayout Layout);
