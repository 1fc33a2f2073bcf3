using System.Text.Json;

namespace GridMap.Contracts.Jobs;

/// <summary>A grid cell that a flight shows, for the worker to score.</summary>
/// <param name="Code">14- or 15-digit code.</param>
/// <param name="Polygon">GeoJSON Polygon or MultiPolygon, WGS 84.</param>
public sealed record JobCell(string Code, JsonElement Polygon);
