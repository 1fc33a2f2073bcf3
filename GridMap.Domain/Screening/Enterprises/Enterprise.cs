using GridMap.Domain.Geo;

namespace GridMap.Domain.Screening.Enterprises;

/// <summary>A firm as the register lists it. Persons behind it are not read.</summary>
/// <param name="Row">Row of its table, 1 for the first.</param>
/// <param name="Name">The firm's name.</param>
/// <param name="Code">Its credit code, plain; blank where there is none.</param>
/// <param name="Scope">Its business scope (经营范围); blank where there is none.</param>
/// <param name="Address">As written; null where there is none.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Licence">Licences as written; null where the list does not tell, blank where it tells that there is none.</param>
/// <param name="LicenceUntil">Last day of the licence; null where the list does not tell.</param>
/// <param name="Position">WGS 84 degrees; null where there is none.</param>
public sealed record Enterprise(
    int Row, string Name, string Code, string Scope, string? Address, EnterpriseStatus Status, string? Licence, DateOnly? LicenceUntil, LonLat? Position)
{
    private static readonly string[] CompanyWords = ["公司", "厂", "集团", "合作社", "合伙", "Ltd", "Co.", "Company", "Inc"];

    /// <summary>The name where it is a company's; blank where it may be a person's, as with a one-man shop: such a name goes into no reason.</summary>
    public string PublicName => CompanyWords.Any(word => Name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Name : "";
}
