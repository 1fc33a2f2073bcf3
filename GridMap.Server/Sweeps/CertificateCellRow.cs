namespace GridMap.Server.Sweeps;

/// <summary>A cell of the grid that a certificate proves.</summary>
internal sealed class CertificateCellRow
{
    public Guid CertificateId { get; set; }

    public required string CellCode { get; set; }

    /// <summary>First moment at which it was photographed: what is shown is no older.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
