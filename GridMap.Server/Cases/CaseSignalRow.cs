using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>A sign that a closed place may be at work again.</summary>
internal sealed class CaseSignalRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public CaseSignalKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public required string Source { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON.</summary>
    public required string Why { get; set; }

    /// <summary>When somebody had looked at the place again; null while the sign stands.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}
