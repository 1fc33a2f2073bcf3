namespace GridMap.Domain.Geo;

/// <summary>A position in WGS 84 (taken as equal to CGCS2000), longitude first.</summary>
/// <param name="Longitude">Degrees, −180 to 180, east positive.</param>
/// <param name="Latitude">Degrees, −90 to 90, north positive.</param>
public readonly record struct LonLat(double Longitude, double Latitude);
