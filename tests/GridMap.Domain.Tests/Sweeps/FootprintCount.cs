using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps;

/// <summary>Counts what photos show point by point, with none of the planner's own code: rectangles from first principles.</summary>
internal static class FootprintCount
{
    /// <param name="East">Metres.</param>
    /// <param name="North">Metres.</param>
    /// <param name="HeightMetres">Above the ground.</param>
    /// <param name="YawDegrees">Where the picture's top points, from the frame's north.</param>
    public readonly record struct Photo(double East, double North, double HeightMetres, double YawDegrees);

    /// <summary>Share of an area that photos show, tried at points a step apart.</summary>
    public static double SeenFraction(Geometry area, IReadOnlyList<Photo> photos, double acrossPerHeight, double alongPerHeight, double stepMetres) =>
        Count(area, photos, acrossPerHeight, alongPerHeight, stepMetres) is var (seen, all) && all > 0 ? (double)seen / all : 1;

    /// <summary>Points seen, and all.</summary>
    public static (int Seen, int All) Count(Geometry area, IReadOnlyList<Photo> photos, double acrossPerHeight, double alongPerHeight, double stepMetres)
    {
        var bounds = area.EnvelopeInternal;
        var locator = new IndexedPointInAreaLocator(area);
        var (seen, all) = (0, 0);
        for (var x = bounds.MinX + stepMetres / 2; x < bounds.MaxX; x += stepMetres)
        {
            for (var y = bounds.MinY + stepMetres / 2; y < bounds.MaxY; y += stepMetres)
            {
                if (locator.Locate(new Coordinate(x, y)) != Location.Interior) continue;
                all++;
                if (photos.Any(photo => Shows(photo, x, y, acrossPerHeight, alongPerHeight))) seen++;
            }
        }

        foreach (var corner in area.Coordinates)
        {
            all++;
            if (photos.Any(photo => Shows(photo, corner.X, corner.Y, acrossPerHeight, alongPerHeight))) seen++;
        }

        return (seen, all);
    }

    public static IReadOnlyList<Photo> Of(SweepPlan plan) =>
        [.. plan.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => new Photo(photo.Position.EastMetres, photo.Position.NorthMetres, photo.HeightMetres, photo.YawDegrees))];

    private static bool Shows(Photo photo, double x, double y, double acrossPerHeight, double alongPerHeight)
    {
        var (sin, cos) = Math.SinCos(photo.YawDegrees * Math.PI / 180);
        var (dx, dy) = (x - photo.East, y - photo.North);
        return Math.Abs(dx * sin + dy * cos) <= photo.HeightMetres * alongPerHeight / 2 && Math.Abs(dx * cos - dy * sin) <= photo.HeightMetres * acrossPerHeight / 2;
    }
}
