using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Tests.Outlines;

/// <summary>Maps of roofs as a good model would draw them: the share of each cell that is roof, through a soft step, with noise.</summary>
internal static class DrawnRoofs
{
    private const int SamplesAcross = 4;

    /// <param name="roofs">Pixels of the tile.</param>
    /// <param name="noise">Standard deviation on the logit.</param>
    public static CellMap Draw(IEnumerable<Geometry> roofs, int widthPixels, int heightPixels, int stridePixels = 4, double noise = 0, int seed = 1)
    {
        var (width, height) = ((widthPixels + stridePixels - 1) / stridePixels, (heightPixels + stridePixels - 1) / stridePixels);
        var share = new float[width * height];
        foreach (var roof in roofs)
        {
            var bounds = roof.EnvelopeInternal;
            var locator = new IndexedPointInAreaLocator(roof);
            for (var row = Math.Max(0, (int)(bounds.MinY / stridePixels)); row <= Math.Min(height - 1, (int)(bounds.MaxY / stridePixels)); row++)
            {
                for (var column = Math.Max(0, (int)(bounds.MinX / stridePixels)); column <= Math.Min(width - 1, (int)(bounds.MaxX / stridePixels)); column++)
                {
                    for (var i = 0; i < SamplesAcross * SamplesAcross; i++)
                    {
                        var at = new Coordinate(
                            (column + (((i % SamplesAcross) + 0.5) / SamplesAcross)) * stridePixels, (row + (((i / SamplesAcross) + 0.5) / SamplesAcross)) * stridePixels);
                        share[(row * width) + column] += locator.Locate(at) is NetTopologySuite.Geometries.Location.Interior ? 1f / (SamplesAcross * SamplesAcross) : 0;
                    }
                }
            }
        }

        var chance = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        return new CellMap(new OutputTensor([1, 1, height, width], [.. share.Select(value => (float)(1 / (1 + Math.Exp(-(((Math.Min(1, value) - 0.5) * 8) + (noise * Normal()))))))]), stridePixels);
    }

    public static Polygon ToPolygon(PixelOutline outline) =>
        new(new LinearRing([.. outline.Ring.Append(outline.Ring[0]).Select(corner => new Coordinate(corner.Column, corner.Row))]));

    public static double Iou(Geometry a, Geometry b) => a.Intersection(b).Area / a.Union(b).Area;
}
