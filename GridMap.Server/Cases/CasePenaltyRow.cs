using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>A decision of administrative punishment as it was written down once; the next writing is another row, and none is changed or deleted.</summary>
internal sealed class CasePenaltyRow
{
    public Guid CaseId { get; set; }

    public Guid Id { get; set; }

    /// <summary>From 1, without gaps; the last one holds.</summary>
    public int Version { get; set; }

    public required string DocumentNumber { get; set; }

    public required string Authority { get; set; }

    public PenaltyKind Kind { get; set; }

    /// <summary>Whole fen, since SQLite keeps no exact fractions.</summary>
    public long? AmountFen { get; set; }

    public DateOnly DecidedOn { get; set; }

    public DateOnly? PaidOn { get; set; }

    public Guid? PartyId { get; set; }

    public string? Note { get; set; }

    public bool IsWithdrawn { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }
}
