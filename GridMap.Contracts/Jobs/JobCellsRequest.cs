using System.Text.Json;

namespace GridMap.Contracts.Jobs;

/// <summary>A worker asks which grid cells its flight shows.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Footprint">GeoJSON Polygon or MultiPolygon of the valid pixels, WGS 84.</param>
public sealed record JobCellsRequest(Guid LeaseId, JsonElement Footprint);
