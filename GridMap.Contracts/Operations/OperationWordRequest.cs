using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Operations;

/// <summary>Says go, writes a word to all, ends the operation or calls it off.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="Text">What is said, with what result, or why; of a go only needed when not everybody is ready.</param>
public sealed record OperationWordRequest(Guid RequestId, [property: StringLength(1000)] string? Text);
