using System.ComponentModel.DataAnnotations;
using GridMap.Contracts.Cases;

namespace GridMap.Contracts.SiteRecords;

/// <summary>A measure ordered on the spot.</summary>
/// <param name="Kind">What.</param>
/// <param name="Owner">Unit or department that sees to it.</param>
/// <param name="DueOn">Last day, Beijing time.</param>
public sealed record MeasureNote(MeasureKind Kind, [property: Required, StringLength(100)] string Owner, DateOnly DueOn);
