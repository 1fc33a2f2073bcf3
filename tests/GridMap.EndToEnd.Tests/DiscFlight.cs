using GridMap.Detection.Tests.DetectionModels;
using GridMap.Detection.Tests.Rasters;

namespace GridMap.EndToEnd.Tests;

/// <summary>An orthophoto of bright discs on rough dark ground, in places far enough apart to be suspects each.</summary>
internal static class DiscFlight
{
    public const double GsdMetres = 0.5;
    private const int Height = 160;
    private const int Apart = 160;

    /// <param name="path">Where to write it.</param>
    /// <param name="places">West to east: how bright the discs of each are, 0 to 255.</param>
    public static void Write(string path, params byte[][] places)
    {
        var width = Apart * places.Length;
        // No two pieces of ground alike, so that no two pictures are the same file.
        var ground = new Random(7);
        var rgb = new byte[width * Height * 3];
        for (var pixel = 0; pixel < width * Height; pixel++)
        {
            rgb.AsSpan(pixel * 3, 3).Fill((byte)ground.Next(20, 50));
        }

        for (var place = 0; place < places.Length; place++)
        {
            for (var disc = 0; disc < places[place].Length; disc++)
            {
                Draw(rgb, width, (Apart * place) + (Apart / 2) + (20 * disc), Height / 2, places[place][disc]);
            }
        }

        new TiffBuilder(width, Height, bands: 3).Placed(465_000, 3_850_000, GsdMetres, 4547).Pixels(rgb).Write(path);
    }

    private static void Draw(byte[] rgb, int width, int x, int y, byte level)
    {
        const int Radius = DiscModel.DiscPixels / 2;
        for (var row = y - Radius; row < y + Radius; row++)
        {
            for (var column = x - Radius; column < x + Radius; column++)
            {
                if (Math.Pow(column + 0.5 - x, 2) + Math.Pow(row + 0.5 - y, 2) <= Radius * Radius)
                {
                    rgb.AsSpan(((row * width) + column) * 3, 3).Fill(level);
                }
            }
        }
    }
}
