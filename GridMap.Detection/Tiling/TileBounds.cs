using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tiling;

/// <summary>The rectangle of longitude and latitude a raster lies in, and the tiles of a zoom that cover it.</summary>
internal sealed record TileBounds(LonLat SouthWest, LonLat NorthEast)
{
    private const int ProbesPerSide = 33;

    /// <summary>Bounds of the raster's outline and inside, probed on a lattice because projected edges may bulge.</summary>
    public static TileBounds Of(RasterGeoreference georeference)
    {
        double west = 180, south = WebMercator.MostLatitude, east = -180, north = -WebMercator.MostLatitude;
        for (var row = 0; row < ProbesPerSide; row++)
        {
            for (var column = 0; column < ProbesPerSide; column++)
            {
                var position = georeference.ToLonLat(new PixelPoint(
                    Column: (double)georeference.Width * column / (ProbesPerSide - 1), Row: (double)georeference.Height * row / (ProbesPerSide - 1)));
                var latitude = Math.Clamp(position.Latitude, -WebMercator.MostLatitude, WebMercator.MostLatitude);
                var longitude = Math.Clamp(position.Longitude, -180, 180);
                (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
                (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
            }
        }
        return new TileBounds(new LonLat(west, south), new LonLat(east, north));
    }

    /// <summary>First and last tile column and row of a zoom; a raster that ends on a tile edge does not touch the next tile.</summary>
    public (int Left, int Top, int Right, int Bottom) Tiles(int zoom)
    {
        const double Edge = 1e-3;
        var (left, top) = TileGrid.ToPixel(new LonLat(SouthWest.Longitude, NorthEast.Latitude), zoom);
        var (right, bottom) = TileGrid.ToPixel(new LonLat(NorthEast.Longitude, SouthWest.Latitude), zoom);
        var last = (1 << zoom) - 1;
        int Index(double pixel) => Math.Clamp((int)Math.Floor(pixel / TileGrid.TilePixels), 0, last);
        return (Index(left + Edge), Index(top + Edge), Index(right - Edge), Index(bottom - Edge));
    }
}
