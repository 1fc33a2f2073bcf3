namespace GridMap.Domain.Alerts;

/// <summary>A flight that waits for a worker, or that one has in hand.</summary>
/// <param name="Id">The flight.</param>
/// <param name="FileName">Its name for people.</param>
/// <param name="AreaCode">The area it was flown over.</param>
/// <param name="HeardAt">When it began to wait, or when its worker last gave a sign of life.</param>
public sealed record WatchedFlight(Guid Id, string FileName, string AreaCode, DateTimeOffset HeardAt);
