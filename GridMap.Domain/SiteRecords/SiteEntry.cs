namespace GridMap.Domain.SiteRecords;

/// <summary>Something that stands in a record.</summary>
/// <param name="Value">What.</param>
/// <param name="Operation">The operation that wrote it.</param>
/// <param name="IsLater">True when somebody had signed by then and nobody has signed this: it was added afterwards.</param>
public sealed record SiteEntry<T>(T Value, SiteOperation Operation, bool IsLater);
