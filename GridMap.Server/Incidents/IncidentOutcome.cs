using GridMap.Contracts;
using GridMap.Contracts.Incidents;

namespace GridMap.Server.Incidents;

/// <summary>What came of writing in an incident.</summary>
internal abstract record IncidentOutcome
{
    private IncidentOutcome()
    {
    }

    /// <param name="Entry">What was written; of a repeated request what it wrote the first time.</param>
    public sealed record Done(IncidentEntry Entry) : IncidentOutcome;

    public sealed record NotFound : IncidentOutcome;

    /// <summary>The pinned thing is not there, or not in the incident's area.</summary>
    public sealed record NoSubject : IncidentOutcome;

    /// <param name="Message">Why the state of things does not allow it.</param>
    public sealed record Conflict(Message Message) : IncidentOutcome;

    /// <param name="Message">What is wrong with the request.</param>
    public sealed record Refused(Message Message) : IncidentOutcome;
}
