using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Hazards;

/// <summary>What is known of a place before anybody goes there.</summary>
/// <param name="Vessels">What the newest flight showed; empty when nothing.</param>
/// <param name="Roofs">How many roofs it showed.</param>
/// <param name="Kinds">What the register and earlier records say the place is; empty when neither does.</param>
/// <param name="Products">Products of earlier records.</param>
public sealed record PlaceFacts(IReadOnlyList<SeenVessels> Vessels, int Roofs, IReadOnlyList<SiteKind> Kinds, IReadOnlyList<RecordedProduct> Products);
