namespace GridMap.Contracts;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's stated order.</param>
/// <param name="Total">How many rows the filter matches in all.</param>
/// <param name="Next">Opaque cursor of the following page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);
