namespace GridMap.Screening.Cities.Traffic;

/// <summary>Where a truck was.</summary>
/// <param name="Second">Since midnight, local time.</param>
/// <param name="X">Metres east of the city's middle.</param>
/// <param name="Y">Metres north of it.</param>
internal readonly record struct TrackFix(int Second, double X, double Y);
