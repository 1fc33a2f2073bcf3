namespace GridMap.Contracts.Screening;

/// <summary>One thing noticed about a place, and what it gave to the score.</summary>
/// <param name="Kind">What was noticed, as the domain calls it: <c>PowerStep</c>, <c>TruckStop</c>.</param>
/// <param name="Group">Whose signals are counted together.</param>
/// <param name="SpeaksAgainst">True when it speaks against the suspicion.</param>
/// <param name="Strength">How clearly, above 0 to 1.</param>
/// <param name="On">Newest day it was noticed on; null when its source tells none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Reason">In words.</param>
/// <param name="LogOdds">What it gave; negative speaks against.</param>
/// <param name="AloneLogOdds">What it would give alone in its group.</param>
/// <param name="IsNew">True when the run before did not have it.</param>
public sealed record PlaceSign(
    string Kind, string Group, bool SpeaksAgainst, double Strength, DateOnly? On, string Source, Message Reason, double LogOdds, double AloneLogOdds, bool IsNew);
