namespace GridMap.Contracts.Screening;

/// <summary>A screened place as lists and the map show it. It always reads as a suspicion (疑似).</summary>
/// <param name="Id">The place; the same in every run of its area.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Kind of place as its source writes it.</param>
/// <param name="AreaCode">Cell or smallest area that holds it.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Rank">1 is the most suspicious of its run.</param>
/// <param name="RankBefore">Rank in the run before; null when it was not there.</param>
/// <param name="Probability">That a workshop is there, 0 to 1.</param>
/// <param name="Groups">Groups of signals that speak for it, strongest first: <c>Registry</c>, <c>Power</c>, <c>Trucks</c>, <c>Site</c>, <c>Flights</c>, <c>Public</c>, <c>History</c>.</param>
/// <param name="Why">The strongest reason; null where nothing speaks for it.</param>
/// <param name="SuspectId">The suspect at the place; null when there is none.</param>
/// <param name="CaseId">Its case; null when there is none.</param>
/// <param name="CaseNumber">That case's number.</param>
public sealed record ScreenedPlaceSummary(
    Guid Id, string Name, string Kind, string AreaCode, double Longitude, double Latitude, int Rank, int? RankBefore, double Probability,
    IReadOnlyList<string> Groups, Message? Why, Guid? SuspectId, Guid? CaseId, string? CaseNumber);
