namespace GridMap.Contracts.Premises;

/// <summary>What an import of a GeoJSON register did.</summary>
/// <param name="Added">Places registered.</param>
/// <param name="Rejected">Features left out.</param>
/// <param name="Issues">Why, feature by feature.</param>
public sealed record PremisesImportSummary(int Added, int Rejected, IReadOnlyList<Grids.GridImportIssue> Issues);
