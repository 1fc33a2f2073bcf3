namespace GridMap.Server.TipOffs;

/// <summary>A photo of a report: a copy without metadata for the handlers, and the original, sealed; both in the file store.</summary>
internal sealed class TipPhotoRow
{
    public Guid Id { get; set; }

    public Guid TipId { get; set; }

    public DateTimeOffset AddedAt { get; set; }

    public required string MediaType { get; set; }

    /// <summary>Of the copy without metadata.</summary>
    public required string Sha256 { get; set; }

    public long LengthBytes { get; set; }

    /// <summary>Keyed hash of the original: the same photo again is the same.</summary>
    public required string Mark { get; set; }

    /// <summary>Of the original, encrypted.</summary>
    public required string SealedSha256 { get; set; }

    public required string KeyId { get; set; }

    public required byte[] Nonce { get; set; }

    public required byte[] Tag { get; set; }
}
