namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>How far inside a picture's edges a spot lies, metres across the line of sight in its distance; below zero is outside.</summary>
/// <param name="Right">To the right edge.</param>
/// <param name="Left">To the left edge.</param>
/// <param name="Top">To the upper edge.</param>
/// <param name="Bottom">To the lower edge.</param>
public readonly record struct PhotoEdges(double Right, double Left, double Top, double Bottom)
{
    /// <summary>Whether the picture shows the spot; its edges count as shown.</summary>
    public bool AreInside => Right >= 0 && Left >= 0 && Top >= 0 && Bottom >= 0;

    /// <summary>The edge of a number: 0 right, 1 left, 2 top, 3 bottom.</summary>
    public double this[int edge] => edge switch { 0 => Right, 1 => Left, 2 => Top, _ => Bottom };
}
