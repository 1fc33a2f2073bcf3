using GridMap.Contracts.Screening;

namespace GridMap.Server.Screening;

/// <summary>A table of the city: one of a kind for an area, with the mapping that is kept for its next file.</summary>
internal sealed class ScreeningSourceRow
{
    public Guid Id { get; set; }

    public ScreeningTable Table { get; set; }

    public required string AreaCode { get; set; }

    public required string FileName { get; set; }

    public required string Sha256 { get; set; }

    public long LengthBytes { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public required string SentBy { get; set; }

    public ScreeningSourceState State { get; set; }

    /// <summary>A <see cref="ScreeningPreview"/> as JSON; null until a worker has looked.</summary>
    public string? Preview { get; set; }

    /// <summary>Column by field as JSON; empty while the guesses stand.</summary>
    public string Mapping { get; set; } = "{}";

    public string? MappedBy { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON; null when it can be read.</summary>
    public string? Failure { get; set; }

    public bool IsUsed { get; set; } = true;

    public int Version { get; set; }
}
