namespace GridMap.Contracts.Search;

/// <summary>One thing a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Code or identifier; empty for a coordinate.</param>
/// <param name="Title">Main line.</param>
/// <param name="Detail">Second line: where it belongs.</param>
/// <param name="Longitude">Where to look, WGS 84 degrees; null for an area without a polygon.</param>
/// <param name="Latitude">Where to look, WGS 84 degrees.</param>
/// <param name="Bounds">West, south, east, north, where it has an extent.</param>
public sealed record SearchHit(
    SearchHitKind Kind, string Id, string Title, string Detail, double? Longitude, double? Latitude, double[]? Bounds);
