using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;

namespace GridMap.Server.SiteRecords;

/// <summary>What becomes of a request to a record.</summary>
internal abstract record SiteRecordOutcome
{
    private SiteRecordOutcome()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="Refused">Operations that were not taken.</param>
    public sealed record Done(IReadOnlyList<SiteOperationRefusal> Refused) : SiteRecordOutcome;

    /// <summary>No such record, target or case in the caller's areas.</summary>
    public sealed record NotFound(Message Message) : SiteRecordOutcome;

    /// <summary>It cannot be done as asked.</summary>
    public sealed record Unfit(Message Message) : SiteRecordOutcome;

    /// <summary>It cannot be done as things stand.</summary>
    public sealed record Conflict(Message Message) : SiteRecordOutcome;

    /// <summary>Somebody else's.</summary>
    public sealed record NotYours(Message Message) : SiteRecordOutcome;
}
