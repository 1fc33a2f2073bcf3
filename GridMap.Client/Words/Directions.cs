namespace GridMap.Client.Words;

/// <summary>Directions as people say them.</summary>
public static class Directions
{
    /// <summary>Key of the words for one of eight directions.</summary>
    /// <param name="bearingDegrees">Clockwise from north, 0 to 360.</param>
    public static string KeyOf(double bearingDegrees) => ((int)Math.Round(bearingDegrees / 45) % 8) switch
    {
        0 => "Visits.North",
        1 => "Visits.NorthEast",
        2 => "Visits.East",
        3 => "Visits.SouthEast",
        4 => "Visits.South",
        5 => "Visits.SouthWest",
        6 => "Visits.West",
        _ => "Visits.NorthWest",
    };
}
