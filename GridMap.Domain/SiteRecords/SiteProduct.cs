namespace GridMap.Domain.SiteRecords;

/// <summary>A substance that was found.</summary>
/// <param name="Name">As it is called or labelled; never empty.</param>
/// <param name="Cas">CAS registry number with its hyphens; null where unknown.</param>
/// <param name="UnNumber">UN number, four digits; null where unknown.</param>
/// <param name="Quantity">How much, above zero; null where not measured.</param>
/// <param name="Unit">Unit of the quantity, as people write it: kg, L, 桶; null without a quantity.</param>
/// <param name="Container">What it is kept in; null where not noted.</param>
public sealed record SiteProduct(string Name, string? Cas, string? UnNumber, double? Quantity, string? Unit, string? Container);
