namespace GridMap.Detection.Rasters;

/// <summary>The coordinate reference system a raster declares.</summary>
/// <param name="Epsg">EPSG code, or null when it is described by parameters.</param>
/// <param name="Wkt">WKT 1 built of the parameters, or the Esri text found in the file; null when a code says it all.</param>
/// <param name="Name">The citation in the file, or null.</param>
public sealed record RasterCrs(int? Epsg, string? Wkt, string? Name);
