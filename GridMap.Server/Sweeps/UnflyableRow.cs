namespace GridMap.Server.Sweeps;

/// <summary>Ground of one cell that cannot be flown.</summary>
internal sealed class UnflyableRow
{
    public Guid Id { get; set; }

    public required string CellCode { get; set; }

    /// <summary>Well-known binary, WGS 84; null is all of the cell, whatever shape it has.</summary>
    public byte[]? Polygon { get; set; }

    public double Fraction { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public string? WithdrawReason { get; set; }
}
