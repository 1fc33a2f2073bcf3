using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Somebody who has to do with a place. Personal data: for the office, departments and the case's handler; each reading is recorded.</summary>
/// <param name="Id">Made by the client; the same one again replaces it.</param>
/// <param name="Role">What he has to do with it.</param>
/// <param name="Name">His name, or a company's.</param>
/// <param name="Contact">Telephone or address.</param>
/// <param name="Note">Anything else.</param>
public sealed record CaseParty(
    Guid Id, CasePartyRole Role, [property: Required, StringLength(100)] string Name, [property: StringLength(200)] string? Contact,
    [property: StringLength(500)] string? Note);
