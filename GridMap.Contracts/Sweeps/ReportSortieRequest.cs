using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Says what became of a sortie.</summary>
/// <param name="State"><see cref="SortieState.Flying"/>, <see cref="SortieState.Flown"/> or <see cref="SortieState.Aborted"/>.</param>
/// <param name="At">When it took off, landed or was broken off; null is now.</param>
/// <param name="Reason">Why it was broken off; needed then.</param>
/// <param name="LastPhoto">Sequence of the last photo that was taken before it was broken off, 0 for none; needed then.</param>
/// <param name="ExpectedVersion">The version of the sortie that was seen.</param>
public sealed record ReportSortieRequest(
    SortieState State, DateTimeOffset? At, [property: StringLength(500)] string? Reason, [property: Range(0, 1_000_000)] int? LastPhoto, int ExpectedVersion);
