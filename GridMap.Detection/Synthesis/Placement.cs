namespace GridMap.Detection.Synthesis;

/// <summary>Where a thing stands in the scene: metres east and south of the upper left corner, and its heading clockwise from east.</summary>
internal readonly record struct Placement(double X, double Y, double HeadingRadians)
{
    /// <summary>The place <paramref name="along"/> and <paramref name="across"/> metres from here, in the axes of this heading.</summary>
    public Placement Offset(double along, double across, double turnRadians = 0) => new(
        X + (along * Math.Cos(HeadingRadians)) - (across * Math.Sin(HeadingRadians)),
        Y + (along * Math.Sin(HeadingRadians)) + (across * Math.Cos(HeadingRadians)),
        HeadingRadians + turnRadians);
}
