namespace GridMap.Server.Sweeps;

internal sealed class CertificateRow
{
    /// <summary>The certificate's own.</summary>
    public Guid Id { get; set; }

    public required string Sha256 { get; set; }

    public required string AreaName { get; set; }

    public required string AreaCode { get; set; }

    public required string Issuer { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public required string KeyId { get; set; }

    public required string KeyName { get; set; }

    public bool IsComplete { get; set; }

    public int CellCount { get; set; }

    public int ProvenCells { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public required string ReceivedBy { get; set; }
}
