using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Grids;

/// <summary>Changes one cell; a new version is kept beside the old ones.</summary>
/// <param name="Name">New name; null leaves it.</param>
/// <param name="Polygon">New GeoJSON polygon, WGS 84; null leaves it.</param>
/// <param name="ExpectedVersion">The version the editor saw.</param>
public sealed record EditCellRequest([property: StringLength(100)] string? Name, JsonElement? Polygon, int ExpectedVersion);
