namespace GridMap.Server.Tiles;

internal static class PointAge
{
    /// <summary>Days by the calendar of UTC, as tiles change with it; never below zero.</summary>
    public static long Days(DateTime since, DateTimeOffset now) => Math.Max(0, (now.UtcDateTime.Date - since.Date).Days);
}
