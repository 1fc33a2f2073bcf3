using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>Draws up the visits of a day.</summary>
/// <param name="Id">Made by the client; the same request again makes no other list.</param>
/// <param name="AreaCode">Area to visit.</param>
/// <param name="Day">Day of the visits, Beijing time.</param>
/// <param name="InspectorIds">Who goes: inspectors of the area.</param>
/// <param name="HoursEach">Working hours of each on that day.</param>
/// <param name="Together">How many go together: 1 or 2.</param>
/// <param name="RandomShare">Share of the visits drawn by chance, 0 to 0.5: what the list is judged against.</param>
public sealed record MakeVisitListRequest(
    Guid Id, [property: Required, StringLength(15)] string AreaCode, DateOnly Day, [property: Required, MinLength(1), MaxLength(100)] IReadOnlyList<Guid> InspectorIds,
    [property: Range(1.0, 14.0)] double HoursEach, [property: Range(1, 2)] int Together, [property: Range(0.0, 0.5)] double RandomShare = 0.05);
