using GridMap.Contracts.Supervision;

namespace GridMap.Server.Supervision;

/// <summary>A case that was drawn; its result is written once.</summary>
internal sealed class CheckRow
{
    public Guid DrawId { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>From 1, in the order drawn.</summary>
    public int Ordinal { get; set; }

    public required string Number { get; set; }

    public required string Group { get; set; }

    public required string Lot { get; set; }

    public SpotCheckResult? Result { get; set; }

    public string? Note { get; set; }

    /// <summary>Concurrency token: whoever comes second finds it written.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    public string? CheckedBy { get; set; }
}
