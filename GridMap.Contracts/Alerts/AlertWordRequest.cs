using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Alerts;

/// <summary>Somebody's word on an alert.</summary>
/// <param name="Note">Why; needed for a false alarm and for handing upwards.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record AlertWordRequest([property: StringLength(500)] string? Note, int ExpectedVersion);
