namespace GridMap.Server.SiteRecords;

/// <summary>A photo's file that belongs to a record; its content lies in the file store.</summary>
internal sealed class SiteFileRow
{
    public Guid RecordId { get; set; }

    public required string Sha256 { get; set; }

    public long LengthBytes { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public required string ReceivedFrom { get; set; }
}
