using GridMap.Contracts.Cases;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Finds the suspects and cases that stand at screened places.</summary>
internal sealed class PlaceSubjects(GridMapDb db)
{
    /// <summary>What lies as near is taken for the same place.</summary>
    public const double NearMetres = 50;

    private const double MarginDegrees = 0.001;

    /// <summary>By place; places without either are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, PlaceSubject>> FindAsync(IReadOnlyList<(Guid Id, LonLat Position)> places, CancellationToken cancellation)
    {
        if (places.Count == 0)
        {
            return new Dictionary<Guid, PlaceSubject>();
        }

        var ground = new PlaceGround<Guid>(places);
        var (west, east) = (places.Min(place => place.Position.Longitude) - MarginDegrees, places.Max(place => place.Position.Longitude) + MarginDegrees);
        var (south, north) = (places.Min(place => place.Position.Latitude) - MarginDegrees, places.Max(place => place.Position.Latitude) + MarginDegrees);
        var found = new Dictionary<Guid, PlaceSubject>();
        var suspects = await db.Suspects.AsNoTracking()
            .Where(row => row.Status != SuspectStatus.Dismissed && row.Longitude >= west && row.Longitude <= east && row.Latitude >= south && row.Latitude <= north)
            .OrderBy(row => row.ChangedAt).Select(row => new { row.Id, row.Longitude, row.Latitude }).ToListAsync(cancellation);
        foreach (var suspect in suspects)
        {
            if (ground.FindNearest(new LonLat(suspect.Longitude, suspect.Latitude), NearMetres) is { } near)
            {
                found[near.Id] = new PlaceSubject(suspect.Id, null, null);
            }
        }

        var cases = await db.Cases.AsNoTracking()
            .Where(row => row.State != CaseState.Merged && row.Longitude >= west && row.Longitude <= east && row.Latitude >= south && row.Latitude <= north)
            .OrderBy(row => row.OpenedAt).Select(row => new { row.Id, row.Number, row.SuspectId, row.Longitude, row.Latitude }).ToListAsync(cancellation);
        foreach (var one in cases)
        {
            if (ground.FindNearest(new LonLat(one.Longitude, one.Latitude), NearMetres) is { } near)
            {
                found[near.Id] = new PlaceSubject(one.SuspectId ?? found.GetValueOrDefault(near.Id)?.SuspectId, one.Id, one.Number);
            }
        }

        return found;
    }
}
