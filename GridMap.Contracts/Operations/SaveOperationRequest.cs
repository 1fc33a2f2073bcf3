using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Operations;

/// <summary>Plans a joint operation, or changes its plan.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once. Of a new operation it is the operation's id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AreaCode">Area that its cases and departments belong to.</param>
/// <param name="StartsAt">When it is to begin.</param>
/// <param name="MeetingPoint">Where teams gather, in words.</param>
/// <param name="Longitude">The same place, WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Teams">Departments and their tasks.</param>
/// <param name="CaseIds">What it is about.</param>
public sealed record SaveOperationRequest(
    Guid RequestId, [property: Required, StringLength(100)] string Title, [property: Required, StringLength(15)] string AreaCode, DateTimeOffset StartsAt,
    [property: Required, StringLength(200)] string MeetingPoint, [property: Range(-180.0, 180.0)] double Longitude, [property: Range(-90.0, 90.0)] double Latitude,
    [property: Required, MinLength(1), MaxLength(30)] IReadOnlyList<TeamTask> Teams, [property: Required, MinLength(1), MaxLength(50)] IReadOnlyList<Guid> CaseIds);
