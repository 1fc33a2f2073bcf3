using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Changes;

/// <summary>The verdict on one object, and what it rests on. A suspicion until a person confirms it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Earlier">As the earlier flight shows it; null when it does not.</param>
/// <param name="Later">As the later flight shows it; null when it does not.</param>
/// <param name="Position">Where the later flight shows it, or would, WGS 84.</param>
/// <param name="EarlierPosition">Where the earlier flight shows it, WGS 84, by that flight's own georeference; null when it does not.</param>
/// <param name="EarlierSizeMetres">Diameter of a tank, side of a square of a structure's area, metres.</param>
/// <param name="LaterSizeMetres">The same in the later flight.</param>
/// <param name="MovedEastMetres">How far east its centre went, metres, the flights' own shift taken off.</param>
/// <param name="MovedNorthMetres">How far north.</param>
/// <param name="Evidence">Numbers for and against a change.</param>
public sealed record ObjectChange(
    ChangeKind Kind,
    FlightObject? Earlier,
    FlightObject? Later,
    LonLat Position,
    LonLat? EarlierPosition,
    double? EarlierSizeMetres,
    double? LaterSizeMetres,
    double? MovedEastMetres,
    double? MovedNorthMetres,
    IReadOnlyList<ChangeEvidence> Evidence)
{
    /// <summary>True for what a person should look at: appeared, gone, moved, grown or shrunk.</summary>
    public bool IsChange => Kind is ChangeKind.Appeared or ChangeKind.Gone or ChangeKind.Moved or ChangeKind.Grown or ChangeKind.Shrunk;
}
