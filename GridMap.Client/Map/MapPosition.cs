namespace GridMap.Client.Map;

/// <summary>Where the map looks.</summary>
/// <param name="Longitude">Centre, WGS 84 degrees.</param>
/// <param name="Latitude">Centre, WGS 84 degrees.</param>
/// <param name="Zoom">Web Mercator zoom, tiles of 512 pixels.</param>
public sealed record MapPosition(double Longitude, double Latitude, double Zoom);
