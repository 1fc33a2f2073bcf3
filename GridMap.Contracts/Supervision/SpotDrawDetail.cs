namespace GridMap.Contracts.Supervision;

/// <summary>A draw with all that anybody needs to draw it again.</summary>
/// <param name="Summary">As the list shows it.</param>
/// <param name="Names">The list as it was frozen; empty before the draw.</param>
/// <param name="Checks">What was drawn, in the order drawn.</param>
public sealed record SpotDrawDetail(SpotDrawSummary Summary, IReadOnlyList<SpotDrawName> Names, IReadOnlyList<SpotCheck> Checks);
