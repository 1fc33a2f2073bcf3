using GridMap.Client.Words;
using GridMap.Contracts.Presence;
using GridMap.Domain.Geo;

namespace GridMap.Client.Presence;

/// <summary>People's positions in words.</summary>
internal static class PersonText
{
    public static LonLat PlaceOf(PersonPosition person) => new(person.Longitude, person.Latitude);

    /// <summary>Name, age and, on the way, the number of the target.</summary>
    public static string LabelOf(PersonPosition person, TimeSpan age, Wording words) =>
        $"{person.Name}\n{AgeOf(age, words)}{(person.Goal is { } goal ? $" → {goal.SuspectNumber}" : "")}";

    public static string AgeOf(TimeSpan age, Wording words) =>
        age.TotalSeconds < 60 ? words["Moments.JustNow"] : words.With("Moments.MinutesAgo", ("count", (int)age.TotalMinutes));
}
