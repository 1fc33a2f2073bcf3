namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>A remark as people read it.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Wording(string Chinese, string English);
