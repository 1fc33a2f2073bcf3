using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>Which cases of an area are listed; what is null is not asked for.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Violation">Kind of violation.</param>
/// <param name="Overdue">Whether their last day is over.</param>
/// <param name="Handler">Account that is on them.</param>
/// <param name="Text">Part of a number or name.</param>
/// <param name="After">The last number of the page before.</param>
/// <param name="Rows">How many.</param>
internal sealed record CaseFilter(CaseState? State, ViolationKind? Violation, bool? Overdue, Guid? Handler, string? Text, string? After, int? Rows);
