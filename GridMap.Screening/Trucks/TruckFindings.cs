using GridMap.Domain.Screening;

namespace GridMap.Screening.Trucks;

/// <summary>What a screening of trucks came to.</summary>
/// <param name="Signals">By place, in the order of the places given.</param>
/// <param name="Stays">Stays near a place and outside registered ones.</param>
/// <param name="Registered">Stays near a place, but within a registered one.</param>
/// <param name="Silences">Silences near a place.</param>
public sealed record TruckFindings(IReadOnlyList<PlaceSignal> Signals, int Stays, int Registered, int Silences);
