using GridMap.Domain.Cases.Clocks;

namespace GridMap.Server.Cases;

/// <summary>By what a case's clock runs.</summary>
/// <param name="Limits">How long each stage may take, and who hears of it.</param>
/// <param name="Calendar">Which days are worked.</param>
internal sealed record CaseTerms(CaseLimits Limits, WorkCalendar Calendar);
