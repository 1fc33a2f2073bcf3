namespace GridMap.Contracts.Screening;

/// <summary>The visits of a day, as lists show them.</summary>
/// <param name="Id">The list.</param>
/// <param name="AreaCode">Area.</param>
/// <param name="Day">Day, Beijing time.</param>
/// <param name="Inspectors">How many go.</param>
/// <param name="Visits">How many visits.</param>
/// <param name="Done">Of them with an outcome.</param>
/// <param name="Found">Of them with a find.</param>
/// <param name="MadeAt">When it was drawn up.</param>
/// <param name="MadeBy">By whom.</param>
/// <param name="HandedOutAt">When the inspectors got it; null while it is a draft.</param>
public sealed record VisitListSummary(
    Guid Id, string AreaCode, DateOnly Day, int Inspectors, int Visits, int Done, int Found, DateTimeOffset MadeAt, string MadeBy, DateTimeOffset? HandedOutAt);
