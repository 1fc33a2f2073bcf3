using GridMap.Contracts;

namespace GridMap.Server.Sweeps;

/// <summary>What came of a step about a sweep.</summary>
internal abstract record SweepStepOutcome
{
    private SweepStepOutcome()
    {
    }

    /// <param name="Id">Of the plan, the item or the cell's mark that the step was about.</param>
    public sealed record Done(Guid Id) : SweepStepOutcome;

    public sealed record NotFound : SweepStepOutcome;

    public sealed record Stale : SweepStepOutcome;

    /// <param name="AreaCode">What it was about.</param>
    public sealed record OutsideScope(string AreaCode) : SweepStepOutcome;

    /// <param name="Message">Why the state of things does not allow it.</param>
    public sealed record Conflict(Message Message) : SweepStepOutcome;

    /// <param name="Message">What is wrong with the request.</param>
    public sealed record Refused(Message Message) : SweepStepOutcome;
}
