using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Liaison;

/// <summary>Names a unit's next liaison officer; the present one's time ends that day.</summary>
/// <param name="Unit">Area code or department's id.</param>
/// <param name="Name">His name.</param>
/// <param name="Phone">His telephone.</param>
/// <param name="From">First day, no earlier than the present one's.</param>
/// <param name="Note">What is handed over.</param>
/// <param name="ExpectedTerms">How many terms were seen, so that two hand-overs at once are noticed.</param>
public sealed record HandOverRequest(
    [property: Required, StringLength(40)] string Unit, [property: Required, StringLength(50)] string Name, [property: Required, StringLength(30), RegularExpression("[0-9+() -]{5,30}")] string Phone,
    DateOnly From, [property: StringLength(500)] string? Note, int ExpectedTerms);
