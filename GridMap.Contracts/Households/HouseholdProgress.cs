namespace GridMap.Contracts.Households;

/// <summary>How far the households of an area are.</summary>
/// <param name="AreaCode">Township, village or cell; the area itself for rows that lie in nothing smaller.</param>
/// <param name="Name">Its name, or the code where it has none.</param>
/// <param name="Total">Households on the list.</param>
/// <param name="Clear">Seen, with nothing there.</param>
/// <param name="Suspicious">Seen, with something to look at.</param>
/// <param name="ComeBack">To be gone to again.</param>
public sealed record HouseholdProgress(string AreaCode, string Name, int Total, int Clear, int Suspicious, int ComeBack);
