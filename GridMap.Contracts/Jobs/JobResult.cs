using System.Text.Json;

namespace GridMap.Contracts.Jobs;

/// <summary>What a worker found; taken once, however often it is sent.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="ModelVersion">Its version.</param>
/// <param name="ModelSha256">Hash of its weights.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Epsg">EPSG code of the image; null when it has another CRS.</param>
/// <param name="GsdMetres">Ground sampling distance.</param>
/// <param name="Footprint">GeoJSON Polygon or MultiPolygon of the valid pixels, WGS 84.</param>
/// <param name="MinZoom">Least zoom of the tiles.</param>
/// <param name="MaxZoom">Greatest zoom of the tiles.</param>
/// <param name="TilesSha256">Hash of the MBTiles file sent before to <c>/tiles</c>.</param>
/// <param name="Seconds">Time the detection took.</param>
/// <param name="Megapixels">Pixels looked at.</param>
/// <param name="Sites">What was found.</param>
public sealed record JobResult(
    Guid LeaseId, string Model, string ModelVersion, string ModelSha256, int Width, int Height, int? Epsg, double GsdMetres, JsonElement Footprint,
    int MinZoom, int MaxZoom, string TilesSha256, double Seconds, double Megapixels, IReadOnlyList<JobSite> Sites)
{
    /// <summary>Scene scores of the grid cells the flight shows; empty from workers that do not know them, or that send a literal null.</summary>
    public IReadOnlyList<JobScene> Scenes { get; init => field = value ?? []; } = [];

    /// <summary>Operating point of the model that decided what is reported; null from workers that do not say.</summary>
    public string? OperatingPoint { get; init; }

    /// <summary>Least calibrated score reported, 0 to 1, by class: <c>tank</c>, <c>structure</c>.</summary>
    public IReadOnlyDictionary<string, double>? Thresholds { get; init; }

    /// <summary>What a reader of the result should know, at most 50 sentences; empty from workers that say nothing, or that send a literal null.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = value ?? []; } = [];
}
