using GridMap.Contracts.Grounds;

namespace GridMap.Server.Grounds;

/// <summary>A file of the ground under sweeps. Never changed once it is ready, nor deleted: plans are made again from it.</summary>
internal sealed class GroundRow
{
    public Guid Id { get; set; }

    public GroundKind Kind { get; set; }

    public required string AreaCode { get; set; }

    /// <summary>1 for the area's first of this kind.</summary>
    public int Number { get; set; }

    public required string FileName { get; set; }

    public long LengthBytes { get; set; }

    public required string Sha256 { get; set; }

    public DateOnly? MeasuredOn { get; set; }

    public string? Source { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public required string SentBy { get; set; }

    public GroundState State { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON; null when it can be used.</summary>
    public string? Failure { get; set; }

    /// <summary>A <see cref="TerrainResult"/> or <see cref="RoadFacts"/> as JSON; null until it is ready.</summary>
    public string? Reading { get; set; }

    public double West { get; set; }

    public double South { get; set; }

    public double East { get; set; }

    public double North { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }

    public string? RemovedBy { get; set; }
}
