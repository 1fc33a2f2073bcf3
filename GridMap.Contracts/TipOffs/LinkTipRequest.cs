using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Binds a report to a case or a suspect, or opens a case of it. A closed case takes it as a sign that it is at work again.</summary>
/// <param name="ExpectedVersion">The version that was seen.</param>
/// <param name="CaseId">The case; with <paramref name="OpenName"/> its new id, made by the client.</param>
/// <param name="SuspectId">The suspect.</param>
/// <param name="OpenName">What the place is called, to open a new case; null for one that is there.</param>
public sealed record LinkTipRequest(int ExpectedVersion, Guid? CaseId = null, Guid? SuspectId = null, [property: StringLength(100)] string? OpenName = null);
