using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>What is known of a place has changed; what was written before is kept.</summary>
/// <param name="Facts">All of it.</param>
/// <param name="ExpectedVersion">The case's version that the caller saw.</param>
public sealed record SaveCaseFactsRequest([property: Required] CaseFacts Facts, int ExpectedVersion);
