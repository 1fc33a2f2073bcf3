namespace GridMap.Server.Cases;

/// <summary>A file that was handed in for a case; its bytes lie in the file store.</summary>
internal sealed class CaseFileRow
{
    public Guid CaseId { get; set; }

    public required string Sha256 { get; set; }

    public required string MediaType { get; set; }

    public long LengthBytes { get; set; }

    public DateTimeOffset? TakenAt { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public required string AddedBy { get; set; }
}
