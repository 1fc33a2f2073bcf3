namespace GridMap.Domain.Geo;

/// <summary>A position in one local metric frame; which frame is said where the point is made.</summary>
/// <param name="EastMetres">Easting in metres, the false easting included.</param>
/// <param name="NorthMetres">Northing in metres.</param>
public readonly record struct MetricPoint(double EastMetres, double NorthMetres);
