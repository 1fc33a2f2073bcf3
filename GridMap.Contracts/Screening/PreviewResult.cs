namespace GridMap.Contracts.Screening;

/// <summary>What a worker saw of a table.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Preview">Its first rows.</param>
public sealed record PreviewResult(Guid LeaseId, ScreeningPreview Preview);
