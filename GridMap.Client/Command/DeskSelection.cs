using System.Globalization;
using GridMap.Client.Map;
using GridMap.Contracts.Search;

namespace GridMap.Client.Command;

/// <summary>What is selected: <c>suspect:…</c>, <c>cell:…</c>, <c>detection:…</c>, <c>premises:…</c>, <c>flight:…</c>, <c>alert:…</c>, <c>person:…</c> or <c>case:…</c> in the address.</summary>
public sealed record DeskSelection(DeskSubject Subject, string Id)
{
    /// <summary>Whether the map can go to it: a flight has its bounds, and an alert speaks of something else.</summary>
    public bool LeadsSomewhere => Subject is not (DeskSubject.Flight or DeskSubject.Alert);

    public static DeskSelection? Read(string? text) =>
        text?.Split(':', 2) is [var subject, { Length: > 0 } id] && Enum.TryParse<DeskSubject>(subject, ignoreCase: true, out var known)
            ? new DeskSelection(known, id)
            : null;

    /// <summary>What a click on the map selects; null on bare ground.</summary>
    public static DeskSelection? Of(MapPick pick) => pick switch
    {
        { Kind: MapPickKind.Pin or MapPickKind.Suspect } => new(DeskSubject.Suspect, pick.Id),
        { Kind: MapPickKind.Detection, SuspectId: { Length: > 0 } suspect } => new(DeskSubject.Suspect, suspect),
        { Kind: MapPickKind.Detection } => new(DeskSubject.Detection, pick.Id),
        { Kind: MapPickKind.Cell } => new(DeskSubject.Cell, pick.Id),
        { Kind: MapPickKind.Premises } => new(DeskSubject.Premises, pick.Id),
        { Kind: MapPickKind.Alert } => new(DeskSubject.Alert, pick.Id),
        _ => null,
    };

    /// <summary>What a search hit selects; null for an area or a coordinate, which are only shown.</summary>
    public static DeskSelection? Of(SearchHit hit) => hit.Kind switch
    {
        SearchHitKind.Suspect => new(DeskSubject.Suspect, hit.Id),
        SearchHitKind.Cell => new(DeskSubject.Cell, hit.Id),
        SearchHitKind.Case => new(DeskSubject.Case, hit.Id),
        SearchHitKind.Premises => new(DeskSubject.Premises, hit.Id),
        _ => null,
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject.ToString().ToLowerInvariant()}:{Id}");
}
