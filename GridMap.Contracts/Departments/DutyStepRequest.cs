using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Departments;

/// <summary>Finishes a duty, opens it again or takes it back.</summary>
/// <param name="Note">What was done, or why.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record DutyStepRequest([property: Required, StringLength(1000)] string Note, int ExpectedVersion);
