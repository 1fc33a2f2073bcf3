using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Targets;

/// <summary>The inspector cannot do it.</summary>
public sealed record HandBackTargetRequest([property: Required, StringLength(500)] string Reason, int ExpectedVersion);
