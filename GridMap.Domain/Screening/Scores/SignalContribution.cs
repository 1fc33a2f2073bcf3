namespace GridMap.Domain.Screening.Scores;

/// <summary>One signal and what it gave to a place's score.</summary>
/// <param name="Signal">What was noticed.</param>
/// <param name="LogOdds">What it gave, log-odds; negative speaks against.</param>
/// <param name="AloneLogOdds">What it would give were it the only one of its group: the rest was said by a stronger one already.</param>
public sealed record SignalContribution(PlaceSignal Signal, double LogOdds, double AloneLogOdds);
