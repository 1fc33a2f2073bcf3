using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>A person decides whether a firm or meter is the place's; it holds from the next run on.</summary>
/// <param name="Id">Made by the client; the same request again counts once.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="Key">Credit code, name or number of the meter.</param>
/// <param name="IsLinked">Whether it is.</param>
/// <param name="Note">Why.</param>
public sealed record LinkPlaceRequest(
    Guid Id, PlaceLinkKind Kind, [property: Required, StringLength(100)] string Key, bool IsLinked, [property: Required, StringLength(500)] string Note);
