using System.Text.Json;

namespace GridMap.Contracts.Premises;

/// <summary>A registered place.</summary>
/// <param name="Id">The place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
/// <param name="AreaCode">Cell or area it lies in.</param>
/// <param name="Geometry">GeoJSON Point or Polygon, WGS 84.</param>
/// <param name="RadiusMetres">Radius around a point; null for a polygon.</param>
/// <param name="IsRetired">True when taken off the register; it stays readable.</param>
/// <param name="Version">For <see cref="SavePremisesRequest.ExpectedVersion"/>.</param>
public sealed record PremisesSummary(
    Guid Id, string Name, PremisesKind Kind, string? CreditCode, string AreaCode, JsonElement Geometry, double? RadiusMetres, bool IsRetired, int Version);
