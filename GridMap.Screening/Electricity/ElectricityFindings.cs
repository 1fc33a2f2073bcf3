using GridMap.Domain.Screening;

namespace GridMap.Screening.Electricity;

/// <summary>What a screening of electricity came to.</summary>
/// <param name="Signals">By meter, in the order of their names.</param>
/// <param name="Meters">Meters read.</param>
/// <param name="Examined">Of these looked at day by day.</param>
/// <param name="Faults">What was wrong with values, one a meter and kind of fault.</param>
public sealed record ElectricityFindings(IReadOnlyList<PlaceSignal> Signals, int Meters, int Examined, IReadOnlyList<LoadFault> Faults);
