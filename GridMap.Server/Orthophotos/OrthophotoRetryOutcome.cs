using GridMap.Contracts.Orthophotos;

namespace GridMap.Server.Orthophotos;

internal abstract record OrthophotoRetryOutcome
{
    private OrthophotoRetryOutcome()
    {
    }

    public sealed record Queued(OrthophotoSummary Orthophoto) : OrthophotoRetryOutcome;

    public sealed record NotFailed : OrthophotoRetryOutcome;

    public sealed record NotFound : OrthophotoRetryOutcome;
}
