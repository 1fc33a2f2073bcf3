using System.Text.Json;

namespace GridMap.Contracts.TipOffs;

/// <summary>An area that takes reports, for the public map.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">As people say it; where it was looked for, with those above it before it.</param>
/// <param name="Outline">GeoJSON geometry, WGS 84, longitude first.</param>
public sealed record TipArea(string Code, string Name, JsonElement Outline);
