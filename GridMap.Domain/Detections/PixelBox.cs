namespace GridMap.Domain.Detections;

/// <summary>An axis-aligned box in an image's full-resolution pixels; (0, 0) is the outer corner of the top-left pixel.</summary>
/// <param name="Left">First column, pixels.</param>
/// <param name="Top">First row, pixels.</param>
/// <param name="Width">Pixels, above zero.</param>
/// <param name="Height">Pixels, above zero.</param>
public readonly record struct PixelBox(double Left, double Top, double Width, double Height)
{
    /// <summary>Intersection over union with another box, 0 to 1.</summary>
    public double OverlapWith(PixelBox other)
    {
        var width = Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left);
        var height = Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        var common = width * height;
        return common / ((Width * Height) + (other.Width * other.Height) - common);
    }
}
