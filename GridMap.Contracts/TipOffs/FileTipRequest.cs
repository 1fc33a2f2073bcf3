using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>A report of the public.</summary>
/// <param name="Ticket">From <see cref="TipForm"/>.</param>
/// <param name="Longitude">Where it was seen, WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Signs">What was seen or smelt.</param>
/// <param name="Text">The same in one's own words.</param>
/// <param name="SeenOn">The day, Beijing time.</param>
/// <param name="Reporter">Who reports; null for who stays anonymous.</param>
/// <param name="EarlierCode">Receipt code of an earlier report of the same person, if it is to be known as such.</param>
/// <param name="Website">Nothing. A field that people do not see and machines fill in.</param>
public sealed record FileTipRequest(
    [property: Required, StringLength(200)] string Ticket,
    [property: Range(-180.0, 180.0)] double Longitude, [property: Range(-90.0, 90.0)] double Latitude,
    [property: StringLength(200)] string? Place,
    [property: Required, MinLength(1), MaxLength(7)] IReadOnlyList<TipSign> Signs,
    [property: StringLength(2000)] string? Text, DateOnly? SeenOn, TipReporter? Reporter,
    [property: StringLength(40)] string? EarlierCode = null, [property: StringLength(200)] string? Website = null);
