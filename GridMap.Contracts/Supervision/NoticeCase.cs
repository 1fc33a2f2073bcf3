namespace GridMap.Contracts.Supervision;

/// <summary>A case that a notice is about.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">What its place is called.</param>
public sealed record NoticeCase(Guid Id, string Number, string Name);
