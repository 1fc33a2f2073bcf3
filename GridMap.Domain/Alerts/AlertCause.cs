using GridMap.Domain.Geo;

namespace GridMap.Domain.Alerts;

/// <summary>Something that a rule found.</summary>
/// <param name="Key">
/// Names the cause, whichever rule finds it and however often: one alert a key. What happens anew, for example a second silence, has a key of its own.
/// </param>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Kind">What the rule watches for.</param>
/// <param name="AreaCode">Area or cell code it belongs to.</param>
/// <param name="Subject">What it leads to.</param>
/// <param name="SubjectId">Id or code of that.</param>
/// <param name="Position">Where, WGS 84; null when nowhere in particular.</param>
/// <param name="Sentence">What is the matter.</param>
public sealed record AlertCause(
    string Key, Guid RuleId, AlertRuleKind Kind, string AreaCode, AlertSubject Subject, string SubjectId, LonLat? Position, Phrase Sentence);
