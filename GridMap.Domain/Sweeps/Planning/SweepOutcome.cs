using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What became of a request for a plan.</summary>
public abstract record SweepOutcome
{
    private SweepOutcome() { }

    /// <summary>A plan that keeps every limit.</summary>
    /// <param name="Plan">The plan.</param>
    public sealed record Planned(SweepPlan Plan) : SweepOutcome;

    /// <summary>The request cannot be met; every phrase names a field and what to do.</summary>
    /// <param name="Reasons">One or more.</param>
    public sealed record Refused(IReadOnlyList<Phrase> Reasons) : SweepOutcome;

    /// <summary>Lines were found, but legs break limits.</summary>
    /// <param name="Breaches">One or more.</param>
    /// <param name="Sorties">What was found, to show where it breaks: no plan, and never to be flown.</param>
    /// <param name="Frame">Frame of their positions.</param>
    public sealed record BreaksLimits(IReadOnlyList<LimitBreach> Breaches, IReadOnlyList<Sortie> Sorties, GroundFrame Frame) : SweepOutcome;
}
