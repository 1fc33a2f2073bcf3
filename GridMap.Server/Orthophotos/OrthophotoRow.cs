using GridMap.Contracts.Orthophotos;

namespace GridMap.Server.Orthophotos;

internal sealed class OrthophotoRow
{
    public Guid Id { get; set; }

    public required string FileName { get; set; }

    public required string AreaCode { get; set; }

    public required string Sha256 { get; set; }

    public long LengthBytes { get; set; }

    public DateTimeOffset? CapturedAt { get; set; }

    public DateTimeOffset UploadedAt { get; set; }

    public required string UploadedBy { get; set; }

    public OrthophotoState State { get; set; }

    public double Progress { get; set; }

    public string? Stage { get; set; }

    public double? SecondsLeft { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON; null when it did not fail.</summary>
    public string? Failure { get; set; }

    /// <summary>Valid pixels, well-known binary, WGS 84; null until processed.</summary>
    public byte[]? Footprint { get; set; }

    public int? MinZoom { get; set; }

    public int? MaxZoom { get; set; }

    public string? TilesSha256 { get; set; }

    public double? GsdMetres { get; set; }

    public int DetectionCount { get; set; }

    public int SuspectCount { get; set; }

    public string? Model { get; set; }

    public string? ModelSha256 { get; set; }

    /// <summary>Operating point of the model; null until processed, or where the worker did not say.</summary>
    public string? OperatingPoint { get; set; }

    /// <summary>Least score by class as JSON; null as above.</summary>
    public string? Thresholds { get; set; }

    /// <summary>What a reader of the findings should know, as JSON, an array of <see cref="Contracts.Message"/>; null when there is nothing.</summary>
    public string? Warnings { get; set; }
}
