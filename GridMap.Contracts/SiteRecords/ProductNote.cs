using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.SiteRecords;

/// <summary>A substance that was found.</summary>
/// <param name="Name">As it is called or labelled.</param>
/// <param name="Cas">CAS registry number with its hyphens; null where unknown.</param>
/// <param name="UnNumber">UN number, four digits; null where unknown.</param>
/// <param name="Quantity">How much, above zero; null where not measured.</param>
/// <param name="Unit">Unit of the quantity, as people write it; null without a quantity.</param>
/// <param name="Container">What it is kept in; null where not noted.</param>
public sealed record ProductNote(
    [property: Required, StringLength(100)] string Name, [property: StringLength(12)] string? Cas, [property: StringLength(4)] string? UnNumber,
    double? Quantity, [property: StringLength(20)] string? Unit, [property: StringLength(100)] string? Container);
