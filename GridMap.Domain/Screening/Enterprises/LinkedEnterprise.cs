namespace GridMap.Domain.Screening.Enterprises;

/// <summary>A firm and how surely it is at the place in question.</summary>
/// <param name="Firm">The firm.</param>
/// <param name="Confidence">How surely, above 0 to 1.</param>
public sealed record LinkedEnterprise(Enterprise Firm, double Confidence);
