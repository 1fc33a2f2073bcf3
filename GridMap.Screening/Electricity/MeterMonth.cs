namespace GridMap.Screening.Electricity;

/// <summary>A meter's month, as DuckDB sums it up.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Rows">Values.</param>
/// <param name="Doubles">Rows beyond one a day.</param>
/// <param name="Negatives">Values below zero.</param>
/// <param name="Median">Of the values from zero on, kWh a day; null where there is none.</param>
/// <param name="High">What a tenth of them exceed.</param>
/// <param name="NightShare">Load by night over load by day, its median; null where only days are known.</param>
/// <param name="LastDay">Newest day.</param>
internal sealed record MeterMonth(DateOnly Month, long Rows, long Doubles, long Negatives, double? Median, double? High, double? NightShare, DateOnly LastDay);
