using GridMap.Contracts.Grids;

namespace GridMap.Contracts.Households;

/// <summary>What an import of a list did.</summary>
/// <param name="Added">Rows put on the list.</param>
/// <param name="Known">Rows that were on it already.</param>
/// <param name="Rejected">Rows left out.</param>
/// <param name="Issues">Why, line by line.</param>
public sealed record HouseholdImportSummary(int Added, int Known, int Rejected, IReadOnlyList<GridImportIssue> Issues);
