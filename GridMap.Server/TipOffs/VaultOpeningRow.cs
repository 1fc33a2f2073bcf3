using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>The vault was opened; never changed, and chained to the opening before.</summary>
internal sealed class VaultOpeningRow
{
    public long Number { get; set; }

    public Guid TipId { get; set; }

    public required string TipNumber { get; set; }

    public required string AreaCode { get; set; }

    public VaultPart What { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public required string Reason { get; set; }

    public required string Hash { get; set; }

    public required string Seal { get; set; }
}
