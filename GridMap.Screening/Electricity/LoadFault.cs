using GridMap.Domain;

namespace GridMap.Screening.Electricity;

/// <summary>What was wrong with a meter's values, and what became of them.</summary>
/// <param name="Meter">As the file names it.</param>
/// <param name="What">Negative values, doubled days, or another unit.</param>
public sealed record LoadFault(string Meter, Phrase What);
