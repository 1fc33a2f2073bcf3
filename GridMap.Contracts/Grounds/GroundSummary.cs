namespace GridMap.Contracts.Grounds;

/// <summary>A file of the ground under sweeps: an elevation model or a road network of an area. What is sent later for the same area takes its place; saved plans keep the one that they were made with.</summary>
/// <param name="Id">The file.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="AreaCode">Area that it was sent for; whoever plans in it, or in a part of it, may use it.</param>
/// <param name="Number">1 for the area's first of this kind, then 2 and so on.</param>
/// <param name="FileName">Name as the sender knows it.</param>
/// <param name="LengthBytes">Whole length.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file.</param>
/// <param name="MeasuredOn">When the ground was measured or the roads were drawn; null when unknown.</param>
/// <param name="Source">Where it comes from and in which system of heights it is, as the sender puts it; null when not said.</param>
/// <param name="SentAt">When it came in.</param>
/// <param name="SentBy">Display name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Failure">Why it cannot be used; null when it can.</param>
/// <param name="Bounds">West, south, east, north, WGS 84 degrees; null until it is ready.</param>
/// <param name="Terrain">Of a ready elevation model; else null.</param>
/// <param name="Roads">Of a ready road network; else null.</param>
/// <param name="IsCurrent">Whether it is the newest usable one of its area and kind.</param>
/// <param name="RemovedAt">When it was taken out of use; null while it is not.</param>
/// <param name="RemovedBy">Display name.</param>
public sealed record GroundSummary(
    Guid Id, GroundKind Kind, string AreaCode, int Number, string FileName, long LengthBytes, string Sha256, DateOnly? MeasuredOn, string? Source, DateTimeOffset SentAt, string SentBy,
    GroundState State, Message? Failure, double[]? Bounds, TerrainFacts? Terrain, RoadFacts? Roads, bool IsCurrent, DateTimeOffset? RemovedAt, string? RemovedBy);
