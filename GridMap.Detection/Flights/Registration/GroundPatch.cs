namespace GridMap.Detection.Flights.Registration;

/// <summary>A north-up square of ground as one flight shows it: three planes of 0 to 255, and where there is picture.</summary>
internal sealed record GroundPatch(int Width, int Height, float[] Red, float[] Green, float[] Blue, bool[] IsThere)
{
    public static GroundPatch Empty(int width, int height) =>
        new(width, height, new float[width * height], new float[width * height], new float[width * height], new bool[width * height]);

    /// <summary>Share of its pixels that show ground, 0 to 1.</summary>
    public double ValidShare => (double)IsThere.Count(isThere => isThere) / IsThere.Length;
}
