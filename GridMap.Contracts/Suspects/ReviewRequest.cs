using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Suspects;

/// <summary>A reviewer's verdict.</summary>
/// <param name="Verdict"><see cref="SuspectStatus.Confirmed"/> or <see cref="SuspectStatus.Dismissed"/>.</param>
/// <param name="Reason">Required when dismissing.</param>
/// <param name="Note">The reviewer's words.</param>
/// <param name="InspectorId">Who shall visit when confirming; null lets the system choose the area's inspector with the fewest open targets.</param>
/// <param name="ExpectedVersion">The version the reviewer saw.</param>
/// <param name="SiteId">The sighting whose picture the reviewer judged, one of the suspect's; null takes the newest.</param>
public sealed record ReviewRequest(
    SuspectStatus Verdict, DismissReason? Reason, [property: StringLength(500)] string? Note, Guid? InspectorId, int ExpectedVersion,
    Guid? SiteId = null);
