using GridMap.Detection.Flights.Changes;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Flights;

/// <summary>A place that can be photographed at any time of day and any resolution: ground, bushes, tracks, sheds and tanks with their shadows.</summary>
/// <param name="WidthMetres">East to west.</param>
/// <param name="HeightMetres">North to south.</param>
/// <param name="Seed">Decides the ground and what grows on it.</param>
/// <param name="Things">What stands there.</param>
internal sealed record DrawnPlace(double WidthMetres, double HeightMetres, uint Seed, IReadOnlyList<DrawnThing> Things)
{
    private const int Samples = 2;

    /// <summary>Sheds and tanks at fixed places, none overlapping.</summary>
    public static DrawnPlace Yard(double widthMetres = 160, double heightMetres = 130, uint seed = 5)
    {
        var things = new List<DrawnThing>();
        var chance = new Random((int)seed);
        for (var y = 14.0; y < heightMetres - 12; y += 26)
        {
            for (var x = 14.0; x < widthMetres - 12; x += 28)
            {
                var isTank = chance.Next(3) == 0;
                var size = isTank ? 3 + (chance.NextDouble() * 5) : 8 + (chance.NextDouble() * 9);
                var across = isTank ? size : size * (0.5 + (chance.NextDouble() * 0.4));
                things.Add(new DrawnThing(
                    isTank ? ObjectClass.Tank : ObjectClass.Structure, x + chance.NextDouble() * 3, y + chance.NextDouble() * 3, size, across,
                    2 + (chance.NextDouble() * 4), chance.Next(4)));
            }
        }

        return new DrawnPlace(widthMetres, heightMetres, seed, things);
    }

    public DrawnPlace With(DrawnThing thing) => this with { Things = [.. Things, thing] };

    public DrawnPlace Without(int index) => this with { Things = [.. Things.Where((_, at) => at != index)] };

    public DrawnPlace Replace(int index, Func<DrawnThing, DrawnThing> change) =>
        this with { Things = [.. Things.Select((thing, at) => at == index ? change(thing) : thing)] };

    /// <summary>Photographs the place.</summary>
    /// <param name="gsdMetres">Metres a pixel.</param>
    /// <param name="sunEast">How far east a shadow of one metre of height falls.</param>
    /// <param name="sunSouth">How far south.</param>
    public Picture Photograph(double gsdMetres, double sunEast = 0.5, double sunSouth = -0.6)
    {
        var (width, height) = ((int)(WidthMetres / gsdMetres), (int)(HeightMetres / gsdMetres));
        var rgb = new byte[width * height * 3];
        Parallel.For(0, height, row =>
        {
            for (var column = 0; column < width; column++)
            {
                double red = 0, green = 0, blue = 0;
                for (var sample = 0; sample < Samples * Samples; sample++)
                {
                    var colour = Colour(
                        (column + ((sample % Samples + 0.5) / Samples)) * gsdMetres, (row + ((sample / Samples + 0.5) / Samples)) * gsdMetres, sunEast, sunSouth);
                    (red, green, blue) = (red + colour.Red, green + colour.Green, blue + colour.Blue);
                }

                var at = ((row * width) + column) * 3;
                (rgb[at], rgb[at + 1], rgb[at + 2]) = (Level(red), Level(green), Level(blue));
            }
        });
        return new Picture(width, height, rgb, gsdMetres);
    }

    /// <summary>What a perfect detector reports of a photograph of it.</summary>
    public IReadOnlyList<FlightObject> Objects(double gsdMetres, double score = 0.9) =>
        [.. Things.Where(thing => thing.Class is not null).Select(thing => thing.ToObject(gsdMetres, score))];

    private (double Red, double Green, double Blue) Colour(double x, double y, double sunEast, double sunSouth)
    {
        foreach (var thing in Things)
        {
            if (thing.Holds(x, y))
            {
                return thing.Colour(x, y);
            }
        }

        var light = Things.Any(thing => thing.Shades(x, y, sunEast, sunSouth)) ? 0.45 : 1;
        var soil = (0.6 * Noise(x / 7, y / 7, Seed)) + (0.4 * Noise(x / 1.3, y / 1.3, Seed + 1));
        var bush = Noise(x / 2.1, y / 2.1, Seed + 2) > 0.72 ? 0.5 : 1;
        var track = Math.Abs((y * 0.9) - (x * 0.4) - 20 + (6 * Noise(x / 30, 0, Seed + 3))) < 1.6 ? 60 : 0;
        var level = ((90 + (70 * soil)) * bush + track) * light;
        return (level, level * 0.95, level * 0.7);
    }

    private static double Noise(double x, double y, uint seed)
    {
        var (column, row) = (Math.Floor(x), Math.Floor(y));
        var (across, down) = (x - column, y - row);
        (across, down) = (across * across * (3 - (2 * across)), down * down * (3 - (2 * down)));
        double At(double c, double r) => Hash((int)c, (int)r, seed);
        var upper = At(column, row) + ((At(column + 1, row) - At(column, row)) * across);
        var lower = At(column, row + 1) + ((At(column + 1, row + 1) - At(column, row + 1)) * across);
        return upper + ((lower - upper) * down);
    }

    private static double Hash(int x, int y, uint seed)
    {
        var value = unchecked(((uint)x * 374761393u) + ((uint)y * 668265263u) + (seed * 2246822519u));
        value = unchecked((value ^ (value >> 13)) * 1274126177u);
        return ((value ^ (value >> 16)) & 0xffff) / 65535.0;
    }

    private static byte Level(double sum) => (byte)Math.Clamp(sum / (Samples * Samples), 0, 255);
}
