using GridMap.Contracts;
using GridMap.Contracts.Premises;

namespace GridMap.Server.Premises;

/// <summary>What came of registering or changing a place.</summary>
internal abstract record PremisesOutcome
{
    private PremisesOutcome()
    {
    }

    public sealed record Registered(PremisesSummary Place) : PremisesOutcome;

    public sealed record Changed(PremisesSummary Place) : PremisesOutcome;

    public sealed record NotFound : PremisesOutcome;

    public sealed record Stale(int CurrentVersion) : PremisesOutcome;

    public sealed record OutsideScope(string AreaCode) : PremisesOutcome;

    public sealed record Refused(Message Message) : PremisesOutcome;
}
