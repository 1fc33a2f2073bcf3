using GridMap.Detection.Pipeline;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.Detection.Tests.Pipeline;

/// <summary>Black pictures with bright discs.</summary>
internal static class DiscPicture
{
    public static PixelPicture Draw(int width, int height, IEnumerable<(double X, double Y)> centres, double diameter = DiscModel.DiscPixels)
    {
        var rgb = new byte[width * height * 3];
        foreach (var (x, y) in centres)
        {
            for (var row = Math.Max(0, (int)(y - diameter)); row < Math.Min(height, y + diameter); row++)
            {
                for (var column = Math.Max(0, (int)(x - diameter)); column < Math.Min(width, x + diameter); column++)
                {
                    if (Math.Pow(column + 0.5 - x, 2) + Math.Pow(row + 0.5 - y, 2) <= diameter * diameter / 4)
                    {
                        rgb.AsSpan(((row * width) + column) * 3, 3).Fill(255);
                    }
                }
            }
        }

        return new PixelPicture(width, height, rgb, null);
    }
}
