namespace GridMap.Contracts.Interchange;

/// <summary>A key with which another system reads the feeds of an area, without an account.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">For people.</param>
/// <param name="AreaCode">What it opens: this area and everything below it.</param>
/// <param name="Beginning">Its first characters, to tell keys apart.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="RevokedAt">When it stopped; null while it opens.</param>
public sealed record FeedKeySummary(
    Guid Id, string Name, string AreaCode, string Beginning, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? RevokedAt);
