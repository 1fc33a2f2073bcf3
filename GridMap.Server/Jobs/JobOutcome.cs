using GridMap.Contracts;

namespace GridMap.Server.Jobs;

internal abstract record JobOutcome
{
    private JobOutcome()
    {
    }

    public sealed record Accepted : JobOutcome;

    /// <summary>Another worker has the job, or it is over.</summary>
    public sealed record LeaseLost : JobOutcome;

    public sealed record Refused(Message Message) : JobOutcome;

    public sealed record NotFound : JobOutcome;
}
