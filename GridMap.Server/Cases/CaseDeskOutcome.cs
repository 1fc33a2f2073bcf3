using GridMap.Contracts;
using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>What came of writing in a case.</summary>
internal abstract record CaseDeskOutcome
{
    private CaseDeskOutcome()
    {
    }

    /// <param name="Id">The case.</param>
    /// <param name="Answers">What became of each step; empty where none was sent.</param>
    public sealed record Done(Guid Id, IReadOnlyList<CaseStepAnswer> Answers) : CaseDeskOutcome;

    /// <summary>There is no such case in the areas.</summary>
    public sealed record NotFound : CaseDeskOutcome;

    /// <param name="Message">What is wrong with the request.</param>
    public sealed record Refused(Message Message) : CaseDeskOutcome;

    /// <param name="Message">Why the state of things does not allow it.</param>
    public sealed record Conflict(Message Message) : CaseDeskOutcome;
}
