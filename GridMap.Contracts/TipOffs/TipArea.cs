using System.Text.Json;

namespace GridMap.Contracts.TipOffs;

/// <summary>A city or county that takes reports.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Outline">GeoJSON geometry, WGS 84, longitude first.</param>
public sealed record TipArea(string Code, string Name, JsonElement Outline);
