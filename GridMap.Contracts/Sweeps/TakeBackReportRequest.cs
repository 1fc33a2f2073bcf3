using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>What was reported of a sortie was wrong: it has not been flown.</summary>
/// <param name="Reason">Why it was wrong.</param>
/// <param name="ExpectedVersion">The version of the sortie that was seen.</param>
public sealed record TakeBackReportRequest([property: Required, StringLength(500, MinimumLength = 1)] string Reason, int ExpectedVersion);
