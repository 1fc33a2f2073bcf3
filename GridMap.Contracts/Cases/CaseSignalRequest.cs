using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Somebody noticed that a closed place may be at work again.</summary>
/// <param name="Id">Made by the client; the same one again counts once.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="At">When.</param>
/// <param name="Note">In the caller's words.</param>
public sealed record CaseSignalRequest(Guid Id, CaseSignalKind Kind, DateTimeOffset At, [property: Required, StringLength(500)] string Note);
