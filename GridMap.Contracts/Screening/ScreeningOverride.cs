namespace GridMap.Contracts.Screening;

/// <summary>A person's word on whether a firm or meter is a place's.</summary>
/// <param name="PlaceKey">The place, as its source names it.</param>
/// <param name="Kind">Firm or meter.</param>
/// <param name="Key">Credit code, name or number of the meter.</param>
/// <param name="IsLinked">Whether it is.</param>
public sealed record ScreeningOverride(string PlaceKey, PlaceLinkKind Kind, string Key, bool IsLinked);
