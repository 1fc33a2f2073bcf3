using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Something that must be done about a violation.</summary>
/// <param name="Id">Its own, made by the client.</param>
/// <param name="Kind">What.</param>
/// <param name="Owner">Unit or department that sees to it.</param>
/// <param name="DueOn">Last day, Beijing time.</param>
public sealed record CaseMeasure(Guid Id, MeasureKind Kind, [property: Required, StringLength(100)] string Owner, DateOnly DueOn);
