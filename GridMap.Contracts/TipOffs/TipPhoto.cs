namespace GridMap.Contracts.TipOffs;

/// <summary>A photo of a report: what may be looked at has no metadata; the original is sealed.</summary>
/// <param name="Id">Its own.</param>
/// <param name="MediaType">What the bytes are.</param>
/// <param name="LengthBytes">Length without metadata.</param>
public sealed record TipPhoto(Guid Id, string MediaType, long LengthBytes);
