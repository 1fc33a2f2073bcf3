using GridMap.Contracts.Grids;

namespace GridMap.Contracts.Areas;

/// <summary>What an import of an area list did.</summary>
/// <param name="Added">Areas that are new.</param>
/// <param name="Changed">Areas whose name changed; polygons stay.</param>
/// <param name="Unchanged">Areas that were there already.</param>
/// <param name="Issues">Lines left out and why; the feature number is the line.</param>
public sealed record AreaImportSummary(int Added, int Changed, int Unchanged, IReadOnlyList<GridImportIssue> Issues);
