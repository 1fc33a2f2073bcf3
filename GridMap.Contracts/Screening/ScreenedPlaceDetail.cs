namespace GridMap.Contracts.Screening;

/// <summary>The sheet of a screened place.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="Address">As its source writes it; null when it does not.</param>
/// <param name="PriorLogOdds">Where a place nothing is known of starts.</param>
/// <param name="LogOdds">Where this one ends.</param>
/// <param name="Signs">What was noticed, strongest first.</param>
/// <param name="Against">What speaks most strongly against; null where nothing does.</param>
/// <param name="Check">The one check that would settle it.</param>
/// <param name="ProbabilityBefore">In the run before; null when it was not there.</param>
/// <param name="Gone">What the run before had and this one has not.</param>
/// <param name="Links">Firms and meters of the place. Meters only for the office.</param>
/// <param name="RunId">The run that this is from.</param>
/// <param name="ScoredAt">When.</param>
/// <param name="WeightsVersion">Weights that scored it.</param>
/// <param name="Places">Places in that run.</param>
public sealed record ScreenedPlaceDetail(
    ScreenedPlaceSummary Summary, string? Address, double PriorLogOdds, double LogOdds, IReadOnlyList<PlaceSign> Signs, PlaceSign? Against, PlaceCheck Check,
    double? ProbabilityBefore, IReadOnlyList<PlaceSign> Gone, IReadOnlyList<PlaceLink> Links, Guid RunId, DateTimeOffset ScoredAt, string WeightsVersion, int Places);
