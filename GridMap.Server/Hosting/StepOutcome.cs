using GridMap.Contracts;

namespace GridMap.Server.Hosting;

/// <summary>What came of a use case that writes one thing.</summary>
internal abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <param name="Id">What was written; of a repeated request what it wrote the first time.</param>
    public sealed record Done(Guid Id) : StepOutcome;

    /// <summary>Not there, or not the caller's.</summary>
    public sealed record NotFound : StepOutcome;

    /// <summary>Somebody else has changed it meanwhile.</summary>
    public sealed record Stale : StepOutcome;

    /// <param name="AreaCode">An area that the caller does not cover.</param>
    public sealed record OutsideScope(string AreaCode) : StepOutcome;

    /// <param name="Message">Why the state of things does not allow it.</param>
    public sealed record Conflict(Message Message) : StepOutcome;

    /// <param name="Message">What is wrong with the request.</param>
    public sealed record Refused(Message Message) : StepOutcome;
}
