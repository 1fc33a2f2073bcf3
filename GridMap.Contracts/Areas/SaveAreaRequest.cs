using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Areas;

/// <summary>Creates or changes an area.</summary>
/// <param name="Name">Name as people say it.</param>
/// <param name="Polygon">GeoJSON Polygon or MultiPolygon in WGS 84, longitude first; null leaves the area without one.</param>
public sealed record SaveAreaRequest([property: Required, StringLength(100)] string Name, JsonElement? Polygon);
