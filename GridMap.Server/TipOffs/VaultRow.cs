namespace GridMap.Server.TipOffs;

/// <summary>What is held of who reported, apart from the report and encrypted. Of somebody unnamed there is only the mark.</summary>
internal sealed class VaultRow
{
    public Guid TipId { get; set; }

    /// <summary>Keyed hash by which reports of the same person are known; it says nothing of who that is.</summary>
    public required string Mark { get; set; }

    public string? KeyId { get; set; }

    public byte[]? Nonce { get; set; }

    public byte[]? Content { get; set; }

    public byte[]? Tag { get; set; }
}
