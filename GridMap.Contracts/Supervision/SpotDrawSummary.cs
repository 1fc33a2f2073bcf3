namespace GridMap.Contracts.Supervision;

/// <summary>A draw of closed cases for checking (抽查): first the seed is published, then the list is frozen and drawn from.</summary>
/// <param name="Id">The draw.</param>
/// <param name="AreaCode">Of which area.</param>
/// <param name="Seed">As published.</param>
/// <param name="PublishedAt">When it was.</param>
/// <param name="PublishedBy">By whom.</param>
/// <param name="DrawFrom">Announced moment; not drawn before.</param>
/// <param name="OfEach">How many of each unit.</param>
/// <param name="DrawnAt">When it was drawn; null before.</param>
/// <param name="DrawnBy">By whom.</param>
/// <param name="Names">How many were on the list.</param>
/// <param name="Drawn">How many were drawn.</param>
/// <param name="Checked">How many were checked.</param>
/// <param name="Faults">How many were not as the record says.</param>
public sealed record SpotDrawSummary(
    Guid Id, string AreaCode, string Seed, DateTimeOffset PublishedAt, string PublishedBy, DateTimeOffset DrawFrom, int OfEach, DateTimeOffset? DrawnAt, string? DrawnBy, int Names,
    int Drawn, int Checked, int Faults);
