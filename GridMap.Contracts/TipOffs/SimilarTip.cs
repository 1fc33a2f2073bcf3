namespace GridMap.Contracts.TipOffs;

/// <summary>Another report that is, or may be, of the same thing.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Its number.</param>
/// <param name="Order">Its place among all reports.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="DistanceMetres">How far apart they were put.</param>
public sealed record SimilarTip(Guid Id, string Number, long Order, TipState State, DateTimeOffset ReceivedAt, double DistanceMetres);
