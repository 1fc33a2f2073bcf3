using GridMap.Contracts.Incidents;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Incidents;

/// <summary>Finds what is to be pinned. It must lie in the incident's area, so that whoever takes part may see it.</summary>
internal sealed class IncidentSubjects(GridMapDb db)
{
    public async Task<PinnedSubject?> FindAsync(IncidentSubject subject, string id, string areaCode, CancellationToken cancellation)
    {
        var within = new AreaScope([areaCode]);
        if (subject is IncidentSubject.Cell)
        {
            return within.Covers(id) && await db.Cells.AsNoTracking().SingleOrDefaultAsync(row => row.Code == id, cancellation) is { } cell
                ? new PinnedSubject(cell.Code, PointOn(cell.Polygon))
                : null;
        }

        return Guid.TryParse(id, out var known) && await FindAsync(subject, known, cancellation) is { } found && within.Covers(found.AreaCode) ? found.Pinned : null;
    }

    private async Task<(string AreaCode, PinnedSubject Pinned)?> FindAsync(IncidentSubject subject, Guid id, CancellationToken cancellation)
    {
        switch (subject)
        {
            case IncidentSubject.Suspect when await db.Suspects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } suspect:
                return (suspect.AreaCode, new PinnedSubject(suspect.Number, new Point(suspect.Longitude, suspect.Latitude)));
            case IncidentSubject.Target when await db.Targets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } target:
                return (target.AreaCode, new PinnedSubject(target.SuspectNumber, new Point(target.Longitude, target.Latitude)));
            case IncidentSubject.Premises when await db.Premises.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } place:
                return (place.AreaCode, new PinnedSubject(place.Name, PointOn(place.Geometry)));
            case IncidentSubject.Alert when await db.Alerts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } alert:
                return (alert.AreaCode, new PinnedSubject(
                    "", alert is { Longitude: { } longitude, Latitude: { } latitude } ? new Point(longitude, latitude) : null));
            case IncidentSubject.Flight when await db.Orthophotos.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } flight:
                return (flight.AreaCode, new PinnedSubject(flight.FileName, flight.Footprint is { } footprint ? PointOn(footprint) : null));
            default:
                return null;
        }
    }

    private static Point PointOn(byte[] wellKnownBinary) => StoredGeometry.Read(wellKnownBinary).InteriorPoint;
}
