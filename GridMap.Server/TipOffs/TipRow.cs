using GridMap.Contracts.Cases;
using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>A report of the public. Who reported is not in it.</summary>
internal sealed class TipRow
{
    public Guid Id { get; set; }

    public required string Number { get; set; }

    /// <summary>Place among all reports, from 1, without gaps.</summary>
    public long Order { get; set; }

    public TipState State { get; set; }

    public TipChannel Channel { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public string? Place { get; set; }

    /// <summary>Names of <see cref="TipSign"/>, separated by commas.</summary>
    public required string Signs { get; set; }

    public string? Text { get; set; }

    public DateOnly? SeenOn { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public bool IsNamed { get; set; }

    /// <summary>Keyed hash of the receipt code; the code itself is nowhere.</summary>
    public required string CodeHash { get; set; }

    public required string ClaimHash { get; set; }

    public required string Hash { get; set; }

    public required string Seal { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateOnly? DueOn { get; set; }

    public Guid? HandlerId { get; set; }

    public string? HandlerName { get; set; }

    public ViolationKind? Finding { get; set; }

    public Guid? JoinedInto { get; set; }

    public Guid? CaseId { get; set; }

    public Guid? SuspectId { get; set; }

    public int EarlierFalse { get; set; }

    public int Unread { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; }
}
