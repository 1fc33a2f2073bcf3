using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>A case as it is searched for and shown. All of it but place, name and facts follows from its steps.</summary>
internal sealed class CaseRow
{
    public Guid Id { get; set; }

    public required string Number { get; set; }

    /// <summary>Unique: a suspect has one case.</summary>
    public Guid? SuspectId { get; set; }

    public string? SuspectNumber { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public CaseState State { get; set; }

    public bool IsSuspended { get; set; }

    public ViolationKind? Violation { get; set; }

    public int Round { get; set; }

    /// <summary>Who is on it: the handler, or who looks at it again.</summary>
    public Guid? HandlerId { get; set; }

    public string? HandlerName { get; set; }

    public CaseStage? Stage { get; set; }

    /// <summary>Null while the clock stands still.</summary>
    public DateOnly? LastDay { get; set; }

    public DateOnly? NextRecheckOn { get; set; }

    public bool IsTransferred { get; set; }

    public Guid? MergedInto { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The newest <see cref="Contracts.Cases.CaseFacts"/> as JSON.</summary>
    public required string Facts { get; set; }

    /// <summary>The <see cref="Domain.Ledgers.LedgerStanding"/> as JSON; null only in a row that no newer server has written yet.</summary>
    public string? Standing { get; set; }

    public int Parties { get; set; }

    public int Version { get; set; }
}
