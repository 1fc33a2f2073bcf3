using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Supervision;

/// <summary>A case in the list behind a number, as it stood at the end of that day.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">What its place is called.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="State">Where it stood.</param>
/// <param name="Round">1 at first; each relapse begins another.</param>
/// <param name="Why">What makes it count: each stage with its day and last day, how often it was sent back.</param>
public sealed record SupervisedCase(Guid Id, string Number, string Name, string AreaCode, CaseState State, int Round, IReadOnlyList<Message> Why);
