using GridMap.Detection.Flights.Changes;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Flights;

/// <summary>A shed or a tank: centre and sides in metres east and south of the place's corner. Without a class it is nothing a detector knows.</summary>
internal sealed record DrawnThing(ObjectClass? Class, double X, double Y, double Width, double Height, double HighMetres, int Paint)
{
    private static readonly (double, double, double)[] Paints = [(70, 115, 180), (205, 205, 200), (160, 75, 60), (120, 125, 130)];

    public bool Holds(double x, double y)
    {
        var (u, v) = ((x - X) / (Width / 2), (y - Y) / (Height / 2));
        return Class is ObjectClass.Tank ? (u * u) + (v * v) < 1 : Math.Abs(u) < 1 && Math.Abs(v) < 1;
    }

    public bool Shades(double x, double y, double sunEast, double sunSouth)
    {
        for (var share = 0.1; share <= 1; share += 0.15)
        {
            if (Holds(x - (sunEast * HighMetres * share), y - (sunSouth * HighMetres * share)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ribs and a ridge on a shed; a rim and a hatch on a tank.</summary>
    public (double Red, double Green, double Blue) Colour(double x, double y)
    {
        var (red, green, blue) = Paints[Paint % Paints.Length];
        var (u, v) = ((x - X) / (Width / 2), (y - Y) / (Height / 2));
        var light = Class is ObjectClass.Tank
            ? Math.Sqrt((u * u) + (v * v)) > 0.85 ? 0.75 : Math.Pow(u - 0.45, 2) + (v * v) < 0.03 ? 0.4 : 1.05
            : (v > 0 ? 0.85 : 1.05) * ((x - X + 100) % 2.4 < 0.25 ? 0.85 : 1);
        return (red * light, green * light, blue * light);
    }

    public FlightObject ToObject(double gsdMetres, double score) => new(
        Class ?? ObjectClass.Structure, score, IsReported: true,
        new PixelBox((X - (Width / 2)) / gsdMetres, (Y - (Height / 2)) / gsdMetres, Width / gsdMetres, Height / gsdMetres));
}
