using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Premises;

/// <summary>Registers or changes a place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="CreditCode">Unified social credit code, 18 characters; null when unknown.</param>
/// <param name="Geometry">GeoJSON Point or Polygon, WGS 84, longitude first.</param>
/// <param name="RadiusMetres">Required for a point.</param>
/// <param name="IsRetired">True takes it off the register.</param>
/// <param name="ExpectedVersion">The version the editor saw; null for a new place.</param>
public sealed record SavePremisesRequest(
    [property: Required, StringLength(200)] string Name,
    PremisesKind Kind,
    [property: StringLength(18, MinimumLength = 18)] string? CreditCode,
    JsonElement Geometry,
    [property: Range(1, 5000)] double? RadiusMetres,
    bool IsRetired,
    int? ExpectedVersion);
