using GridMap.Contracts.Detections;

namespace GridMap.Contracts.Suspects;

/// <summary>What one flight showed of a suspect.</summary>
/// <param name="SiteId">The stored site.</param>
/// <param name="OrthophotoId">The flight.</param>
/// <param name="FileName">Its file name.</param>
/// <param name="SeenAt">When it was photographed, or uploaded where that is unknown.</param>
/// <param name="Model">Name and version of the model.</param>
/// <param name="RoofAreaSquareMetres">All roofs together.</param>
/// <param name="BlueRoofCount">Blue steel roofs.</param>
/// <param name="Objects">The objects.</param>
/// <param name="ChipUrl">Picture cut from the orthophoto at full resolution; null when it could not be cut.</param>
/// <param name="ChipPixelBox">Left, top, width, height of the chip in the orthophoto's pixels; the objects' boxes are in the same pixels.</param>
public sealed record SuspectSighting(
    Guid SiteId, Guid OrthophotoId, string FileName, DateTimeOffset SeenAt, string Model, double RoofAreaSquareMetres, int BlueRoofCount,
    IReadOnlyList<DetectedObject> Objects, string? ChipUrl, double[]? ChipPixelBox);
