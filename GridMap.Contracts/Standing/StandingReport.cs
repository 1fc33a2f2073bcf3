namespace GridMap.Contracts.Standing;

/// <summary>An area and the areas right below it, in numbers.</summary>
/// <param name="AreaCode">What the report is about; empty where the account's areas lie in no common one.</param>
/// <param name="AreaName">Its name; empty likewise.</param>
/// <param name="DayStartsAt">The midnight from which today counts, in China.</param>
/// <param name="OverdueHours">After so many hours without a change an open target is overdue.</param>
/// <param name="Total">Of all that the account may see of it, also of what lies in none of the areas below.</param>
/// <param name="Score">Of the total.</param>
/// <param name="Areas">By rank, those without one last.</param>
public sealed record StandingReport(
    string AreaCode, string AreaName, DateTimeOffset DayStartsAt, double OverdueHours, StandingFigures Total, StandingScore Score,
    IReadOnlyList<AreaStanding> Areas);
