namespace GridMap.Contracts.Interchange;

/// <summary>A new key.</summary>
/// <param name="Key">As the list shows it.</param>
/// <param name="Secret">Goes into the header <c>X-Feed-Key</c>; not shown again.</param>
public sealed record CreatedFeedKey(FeedKeySummary Key, string Secret);
