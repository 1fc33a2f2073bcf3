namespace GridMap.Screening.Cities.Sites;

/// <summary>A row of the registry.</summary>
/// <param name="Position">Metres from the city's middle; null where the registry knows the address only.</param>
internal sealed record Enterprise(
    string Name, string Code, string Scope, string Address, string Status, string? Licence, DateOnly? LicenceUntil, DateOnly RegisteredOn, (double X, double Y)? Position);
