namespace GridMap.Contracts.Supervision;

/// <summary>Numbers of an area and of the units below it, told from what had happened by the end of a day.</summary>
/// <param name="AreaCode">What it is about; empty where the account's areas lie in no common one.</param>
/// <param name="Today">The campaign's day, in China.</param>
/// <param name="Day">The day it tells of.</param>
/// <param name="By">What units are ranked by.</param>
/// <param name="Total">Of all that the account may see of it.</param>
/// <param name="Units">Best first.</param>
public sealed record SupervisionReport(string AreaCode, DateOnly Today, DateOnly Day, SupervisionMeasure By, UnitRates Total, IReadOnlyList<UnitRates> Units);
