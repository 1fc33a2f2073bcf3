using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Operations;

/// <summary>Writes the next version of the minutes; signatures belong to a version, so they are given anew.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="Text">What they say.</param>
/// <param name="ExpectedVersion">The version that was seen; 0 for the first.</param>
public sealed record WriteMinutesRequest(Guid RequestId, [property: Required, StringLength(20_000)] string Text, int ExpectedVersion);
