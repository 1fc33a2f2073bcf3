namespace GridMap.Contracts.Sweeps;

/// <summary>An area's sweep and that of the areas right below it, or of its villages.</summary>
/// <param name="AreaCode">What it is about; empty where the account's areas lie in no common one.</param>
/// <param name="Today">The campaign's day, in China.</param>
/// <param name="Total">Of all that the account may see of it.</param>
/// <param name="Areas">By code.</param>
public sealed record SweepProgress(string AreaCode, DateOnly Today, AreaSweepProgress Total, IReadOnlyList<AreaSweepProgress> Areas);
