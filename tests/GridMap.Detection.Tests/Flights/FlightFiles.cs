using BitMiracle.LibTiff.Classic;
using GridMap.Detection.Rasters;
using GridMap.Detection.Synthesis.Files;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Flights;

/// <summary>Writes pictures as orthophotos; the files go with it.</summary>
internal sealed class FlightFiles : IDisposable
{
    public static readonly LonLat Origin = new(113.62, 34.75);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-flights-").FullName;
    private readonly List<RasterFile> _open = [];

    /// <summary>Upper left corner of every place, metres of EPSG:4547.</summary>
    public MetricPoint Corner { get; } = Round(LocalFrame.For(Origin).ToMetric(Origin));

    /// <summary>Writes a picture whose upper left corner lies so many metres east and south of the place's.</summary>
    public RasterFile Write(string name, Picture picture, double eastMetres = 0, double southMetres = 0, MetricPoint? corner = null, int epsg = 4547)
    {
        GeoTiffTags.Register();
        var path = Path.Combine(_folder, name + ".tif");
        var start = corner ?? Corner;
        using (var tiff = Tiff.Open(path, "w"))
        {
            tiff.SetField(TiffTag.IMAGEWIDTH, picture.Width);
            tiff.SetField(TiffTag.IMAGELENGTH, picture.Height);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, 3);
            tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
            tiff.SetField(TiffTag.COMPRESSION, Compression.LZW);
            tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.RGB);
            tiff.SetField(TiffTag.ROWSPERSTRIP, 64);
            GeoTiffTags.Write(tiff, start.EastMetres + eastMetres, start.NorthMetres - southMetres, picture.GsdMetres, epsg, "projected");
            var line = new byte[picture.Width * 3];
            for (var row = 0; row < picture.Height; row++)
            {
                Array.Copy(picture.Rgb, row * line.Length, line, 0, line.Length);
                tiff.WriteScanline(line, row);
            }
        }

        var raster = RasterFile.Open(path);
        _open.Add(raster);
        return raster;
    }

    private static MetricPoint Round(MetricPoint point) => new(Math.Round(point.EastMetres), Math.Round(point.NorthMetres));

    public void Dispose()
    {
        _open.ForEach(raster => raster.Dispose());
        Directory.Delete(_folder, recursive: true);
    }
}
