namespace GridMap.Domain.Screening.Electricity;

/// <summary>What a meter counted on a day. A day without a value has no such record: missing is not zero.</summary>
/// <param name="Day">Local day.</param>
/// <param name="Kwh">Kilowatt-hours, 0 or more.</param>
public readonly record struct LoadDay(DateOnly Day, double Kwh);
