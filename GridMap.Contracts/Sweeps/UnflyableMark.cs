using System.Text.Json;

namespace GridMap.Contracts.Sweeps;

/// <summary>Ground of one cell that cannot be flown.</summary>
/// <param name="Id">The mark.</param>
/// <param name="CellCode">The cell.</param>
/// <param name="Fraction">Share of the cell, 0 to 1.</param>
/// <param name="Polygon">GeoJSON of that ground, WGS 84; null is all of the cell.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When it was said.</param>
/// <param name="By">Display name.</param>
/// <param name="WithdrawnAt">When it was taken back; null while it holds.</param>
/// <param name="WithdrawnBy">Display name.</param>
/// <param name="WithdrawReason">Why it was taken back.</param>
public sealed record UnflyableMark(
    Guid Id, string CellCode, double Fraction, JsonElement? Polygon, string Reason, DateTimeOffset At, string By, DateTimeOffset? WithdrawnAt,
    string? WithdrawnBy, string? WithdrawReason);
