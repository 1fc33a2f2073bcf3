namespace GridMap.Domain.Screening.Scores;

/// <summary>What all signals of a place come to, and what each of them gave.</summary>
/// <param name="PlaceId">The place, as its source names it.</param>
/// <param name="WeightsVersion">Version of the weights it was reckoned with.</param>
/// <param name="PriorLogOdds">Log-odds of a place of which nothing is noticed.</param>
/// <param name="LogOdds">Prior and contributions together, capped.</param>
/// <param name="Probability">The same as a probability, 0 to 1.</param>
/// <param name="Contributions">One a signal, strongest first, whichever way it points.</param>
/// <param name="Against">What speaks most strongly against; null where nothing does.</param>
/// <param name="Settles">The one check that would settle it.</param>
/// <param name="Groups">What each group of signals gives after its caps, log-odds; groups without signals are left out.</param>
public sealed record PlaceScore(
    string PlaceId, string WeightsVersion, double PriorLogOdds, double LogOdds, double Probability,
    IReadOnlyList<SignalContribution> Contributions, SignalContribution? Against, SettlingCheck Settles, IReadOnlyDictionary<SignalGroup, double> Groups);
