namespace GridMap.Contracts.Presence;

/// <summary>Who is where.</summary>
/// <param name="TakenAt">Server time; ages are counted from here.</param>
/// <param name="People">By name.</param>
public sealed record PeopleNow(DateTimeOffset TakenAt, IReadOnlyList<PersonPosition> People);
