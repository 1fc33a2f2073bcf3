using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Screening;

/// <summary>Makes suspects of screened places, and keeps what tables say of them as the newest run has it. A place where a suspect stands already gives it its reasons instead.</summary>
internal sealed class PlaceSuspects(GridMapDb db, MapWriter writer, SuspectNumbers numbers, PlaceSubjects subjects, IOptions<ScreeningOptions> options, TimeProvider clock)
{
    // Positions of lists are those of gates, roofs or addresses.
    private const double RadiusMetres = 30;

    // A reason that makes a place e² times as likely, or less likely, is a clear one.
    private const double ClearLogOdds = 2;

    /// <summary>After a run: renews the suspects of its places, and raises those whose score passes the threshold. The caller holds the feed, and saves.</summary>
    public async Task RaiseAsync(Guid runId, CancellationToken cancellation)
    {
        var of = db.ScreenedPlaces.Where(row => row.RunId == runId);
        var held = await of.AsNoTracking().Where(place => db.Suspects.Any(suspect => suspect.PlaceId == place.PlaceId)).ToDictionaryAsync(place => place.PlaceId, cancellation);
        // Read by themselves: of two tables joined, nothing would be tracked.
        var standing = await db.Suspects.Where(suspect => suspect.Status == SuspectStatus.Suspected && of.Any(place => place.PlaceId == suspect.PlaceId)).ToListAsync(cancellation);
        foreach (var suspect in standing) Renew(suspect, held[suspect.PlaceId!.Value]); // it has one

        var from = options.Value.SuspectFrom;
        var likely = from >= 1 ? [] : await of.AsNoTracking().Where(row => row.Probability >= from).OrderBy(row => row.Rank).Take(options.Value.MostSuspectsARun).ToListAsync(cancellation);
        likely.RemoveAll(place => held.ContainsKey(place.PlaceId));
        var there = await subjects.FindAsync(likely.ConvertAll(At), cancellation);
        var refuted = await RefutedAsync(likely, cancellation);
        foreach (var place in likely.Where(place => !refuted.Contains(place.PlaceId)))
        {
            // A case of the place has said all that a suspicion could.
            if (there.GetValueOrDefault(place.PlaceId) is not { } subject) await AddAsync(place, by: null, cancellation);
            else if (subject.SuspectId is { } id && await db.Suspects.SingleAsync(row => row.Id == id, cancellation) is { Status: SuspectStatus.Suspected } suspect) Renew(suspect, place);
        }
    }

    /// <summary>The suspect of a place that is to be dispatched, made now where there is none. Committed when it answers.</summary>
    /// <param name="place">As the last good run has it.</param>
    /// <param name="standing">The suspect that stands there; null for none.</param>
    /// <param name="by">Who dispatches it.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public Task<Guid> EnsureAsync(ScreenedPlaceRow place, Guid? standing, KnownAccount by, CancellationToken cancellation) => writer.SaveAsync(
        async saving =>
        {
            await writer.HoldFeedAsync(saving);
            var suspect = await db.Suspects.SingleOrDefaultAsync(row => row.Id == standing, saving) ?? await db.Suspects.FirstOrDefaultAsync(row => row.PlaceId == place.PlaceId, saving);
            if (suspect is null) return (await AddAsync(place, by, saving)).Id;
            Renew(suspect, place);
            return suspect.Id;
        },
        cancellation);

    private async Task<SuspectRow> AddAsync(ScreenedPlaceRow place, KnownAccount? by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = new SuspectRow
        {
            Id = Guid.CreateVersion7(now),
            Number = await numbers.NextAsync(now.Year, cancellation),
            Longitude = place.Longitude,
            Latitude = place.Latitude,
            RadiusMetres = RadiusMetres,
            Status = SuspectStatus.Suspected,
            Score = place.Probability,
            CellCode = place.AreaCode.Length > 12 ? place.AreaCode : null,
            AreaCode = place.AreaCode,
            FirstSeenAt = now,
            LastSeenAt = now,
            ChangedAt = now,
            PlaceId = place.PlaceId,
            Reasons = ReasonsOf(place),
            Version = 1,
        };
        db.Suspects.Add(row);
        db.SuspectEvents.Add(SuspectRows.Event(row.Id, now, by, new Message(by is null ? "screened.suspectRaised" : "screened.suspectDispatched", new Dictionary<string, string>
        {
            ["place"] = place.Name.Length > 0 ? place.Name : place.Key, ["rank"] = place.Rank.ToString(CultureInfo.InvariantCulture),
        }), note: null));
        writer.AnnounceSuspect(row);
        return row;
    }

    private void Renew(SuspectRow suspect, ScreenedPlaceRow place)
    {
        var reasons = ReasonsOf(place);
        // What a flight showed keeps the score that its picture gave it.
        var score = suspect.SiteId == Guid.Empty ? place.Probability : suspect.Score;
        if (suspect.Reasons == reasons && suspect.Score == score && suspect.PlaceId == place.PlaceId) return;
        (suspect.Reasons, suspect.Score, suspect.PlaceId) = (reasons, score, place.PlaceId);
        suspect.ChangedAt = clock.GetUtcNow();
        suspect.Version++;
        writer.AnnounceSuspect(suspect);
    }

    /// <summary>Places where somebody has dismissed a suspicion already.</summary>
    private async Task<HashSet<Guid>> RefutedAsync(List<ScreenedPlaceRow> places, CancellationToken cancellation)
    {
        if (places.Count == 0) return [];
        var ground = new PlaceGround<Guid>(places.ConvertAll(At));
        var dismissed = await db.Suspects.AsNoTracking().Where(row => row.Status == SuspectStatus.Dismissed).Select(row => new { row.Longitude, row.Latitude }).ToListAsync(cancellation);
        return [.. dismissed.Select(row => ground.FindNearest(new LonLat(row.Longitude, row.Latitude), PlaceSubjects.NearMetres)).Where(near => near is not null).Select(near => near!.Value.Id)]; // not null
    }

    private static (Guid Id, LonLat Position) At(ScreenedPlaceRow place) => (place.PlaceId, new LonLat(place.Longitude, place.Latitude));

    private static string ReasonsOf(ScreenedPlaceRow place) => JsonSerializer.Serialize(
        ScreeningRows.Read<List<PlaceSign>>(place.Signs).Where(sign => sign.LogOdds != 0)
            .Select(sign => new SuspectReason(sign.SpeaksAgainst, Math.Round(1 - Math.Exp(-Math.Abs(sign.LogOdds) / ClearLogOdds), 3), sign.Reason)),
        JsonSerializerOptions.Web);
}
