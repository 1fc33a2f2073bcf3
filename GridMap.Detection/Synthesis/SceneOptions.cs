using GridMap.Domain.Geo;

namespace GridMap.Detection.Synthesis;

/// <summary>What scene to make. The same options give the same bytes.</summary>
/// <param name="Seed">Decides everything left to chance.</param>
/// <param name="WidthMetres">East to west extent, metres, 60 to 50,000.</param>
/// <param name="HeightMetres">North to south extent, metres, 60 to 50,000.</param>
/// <param name="GsdMetres">Ground sampling distance, metres per pixel, 0.02 to 1.2.</param>
/// <param name="Origin">Upper left corner, WGS 84; moved to the nearest whole metre of its Gauss-Krüger zone.</param>
/// <param name="Kind">What stands in it, mostly.</param>
public sealed record SceneOptions(int Seed, double WidthMetres, double HeightMetres, double GsdMetres, LonLat Origin, SceneKind Kind = SceneKind.Town)
{
    /// <summary>The demo town: 600 by 450 m at 0.1 m in Zhengzhou.</summary>
    public static SceneOptions Demo(int seed) => new(seed, WidthMetres: 600, HeightMetres: 450, GsdMetres: 0.10, new LonLat(113.62, 34.75));

    /// <summary>Picture width, pixels.</summary>
    public int WidthPixels => (int)Math.Round(WidthMetres / GsdMetres);

    /// <summary>Picture height, pixels.</summary>
    public int HeightPixels => (int)Math.Round(HeightMetres / GsdMetres);

    /// <summary>Refuses extents and resolutions that make no sense.</summary>
    /// <exception cref="ArgumentException">A value lies outside its range; the message names it and the range.</exception>
    public void Validate()
    {
        RequireRange(WidthMetres, 60, 50_000, "width", "metres");
        RequireRange(HeightMetres, 60, 50_000, "height", "metres");
        RequireRange(GsdMetres, 0.02, 1.2, "ground sampling distance", "metres per pixel");
        RequireRange(Origin.Longitude, 73.5, 135.1, "longitude of the origin", "degrees");
        RequireRange(Origin.Latitude, 3, 54, "latitude of the origin", "degrees");
    }

    private static void RequireRange(double value, double from, double to, string what, string unit)
    {
        if (!(value >= from && value <= to))
        {
            throw new ArgumentException($"The {what} of a scene lies between {from} and {to} {unit}; {value} was given.");
        }
    }
}
