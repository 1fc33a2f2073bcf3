using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Opens a case by hand.</summary>
/// <param name="Id">Made by the client; the same request again answers with the case that is there.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="AreaCode">Area or cell code, in the caller's areas.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="SuspectId">The suspect it came from; null when there is none. A suspect has one case.</param>
public sealed record OpenCaseRequest(
    Guid Id, [property: Required, StringLength(100)] string Name, [property: Required, StringLength(15)] string AreaCode,
    [property: Range(-180.0, 180.0)] double Longitude, [property: Range(-90.0, 90.0)] double Latitude, [property: Required] CaseFacts Facts,
    Guid? SuspectId = null);
