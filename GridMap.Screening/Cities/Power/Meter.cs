using GridMap.Screening.Cities.Sites;

namespace GridMap.Screening.Cities.Power;

/// <summary>A meter, and what draws through it.</summary>
/// <param name="Number">Ten digits.</param>
/// <param name="Recorded">The trade its supplier knows of: the user's, or an earlier tenant's.</param>
/// <param name="Base">Median of the lawful load, kWh on a working day.</param>
/// <param name="StepOn">First day of a lawful change of level; null for none.</param>
/// <param name="StepFactor">The change.</param>
/// <param name="Hidden">Workshops that draw through it, with their share of the load, 0 to 1.</param>
internal sealed record Meter(
    int Index, string Number, CityPlace Place, Trade Recorded, bool ThreePhase, double ContractKw, double Base, bool HasPosition, DateOnly? StepOn, double StepFactor,
    IReadOnlyList<(Workshop Workshop, double Share)> Hidden);
