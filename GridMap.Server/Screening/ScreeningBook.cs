using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Tells of sources, runs, ranked places and their sheets.</summary>
internal sealed class ScreeningBook(GridMapDb db, GoodRuns runs, PlaceSubjects subjects, Caller caller, AreaScope scope)
{
    private const int MostRows = 500;

    public async Task<List<ScreeningSource>> SourcesAsync(AreaScope within, CancellationToken cancellation) =>
        [.. (await db.ScreeningSources.AsNoTracking().Within(within, row => row.AreaCode).OrderBy(row => row.AreaCode).ThenBy(row => row.Table).ToListAsync(cancellation))
            .Select(row => row.ToSource())];

    public async Task<ScreeningSource?> FindSourceAsync(Guid id, CancellationToken cancellation) =>
        await db.ScreeningSources.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row.ToSource() : null;

    /// <summary>Newest first.</summary>
    public async Task<List<ScreeningRunSummary>> RunsAsync(AreaScope within, CancellationToken cancellation) =>
        [.. (await db.ScreeningRuns.AsNoTracking().Within(within, row => row.AreaCode).OrderByDescending(row => row.AskedAt).Take(MostRows).ToListAsync(cancellation))
            .Select(row => row.ToSummary())];

    public async Task<ScreeningRunRow?> FindRunAsync(Guid id, CancellationToken cancellation) =>
        await db.ScreeningRuns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    /// <summary>Places by rank.</summary>
    /// <param name="within">Areas asked for.</param>
    /// <param name="group">Only those for which signals of this group speak; null for all.</param>
    /// <param name="kind">Only of this kind; null for all.</param>
    /// <param name="text">Only with this in name or address; null for all.</param>
    /// <param name="after">Rank to go on after.</param>
    /// <param name="rows">Most rows.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Page<ScreenedPlaceSummary>> PlacesAsync(
        AreaScope within, string? group, string? kind, string? text, int after, int? rows, CancellationToken cancellation)
    {
        if (await runs.FindAsync(within, cancellation) is not { } run)
        {
            return new Page<ScreenedPlaceSummary>([], 0, null);
        }

        var matching = db.ScreenedPlaces.AsNoTracking().Where(row => row.RunId == run.Id).Within(within, row => row.AreaCode);
        if (!string.IsNullOrWhiteSpace(group))
        {
            var marked = $",{group},";
            matching = matching.Where(row => row.Groups.Contains(marked));
        }

        matching = string.IsNullOrWhiteSpace(kind) ? matching : matching.Where(row => row.Kind == kind);
        if (!string.IsNullOrWhiteSpace(text))
        {
            matching = matching.Where(row => row.Name.Contains(text) || (row.Address != null && row.Address.Contains(text)));
        }

        var take = Math.Clamp(rows ?? 100, 1, MostRows);
        var total = await matching.CountAsync(cancellation);
        var page = await matching.Where(row => row.Rank > after).OrderBy(row => row.Rank).Take(take + 1).ToListAsync(cancellation);
        var shown = page.Take(take).ToList();
        var known = await subjects.FindAsync(shown.ConvertAll(row => (row.PlaceId, new LonLat(row.Longitude, row.Latitude))), cancellation);
        return new Page<ScreenedPlaceSummary>(
            shown.ConvertAll(row => row.ToSummary(known.GetValueOrDefault(row.PlaceId))), total,
            page.Count > take ? shown[^1].Rank.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The place as the last good run has it, for whoever may see it; null otherwise.</summary>
    public async Task<(ScreenedPlaceRow Place, ScreeningRunRow Run)?> FindPlaceAsync(Guid id, CancellationToken cancellation)
    {
        var found = await db.ScreenedPlaces.AsNoTracking().Where(row => row.PlaceId == id)
            .Join(db.ScreeningRuns, place => place.RunId, run => run.Id, (place, run) => new { Place = place, Run = run })
            .Where(pair => pair.Run.State == ScreeningRunState.Done).OrderByDescending(pair => pair.Run.FinishedAt).FirstOrDefaultAsync(cancellation);
        return found is not null && scope.Covers(found.Place.AreaCode) && await MaySeeAsync(found.Place, cancellation) ? (found.Place, found.Run) : null;
    }

    public async Task<ScreenedPlaceDetail?> SheetAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindPlaceAsync(id, cancellation) is not ({ } place, { } run))
        {
            return null;
        }

        var known = await subjects.FindAsync([(place.PlaceId, new LonLat(place.Longitude, place.Latitude))], cancellation);
        var signs = ScreeningRows.Read<List<PlaceSign>>(place.Signs);
        return new ScreenedPlaceDetail(
            place.ToSummary(known.GetValueOrDefault(place.PlaceId)), place.Address, place.PriorLogOdds, place.LogOdds, signs, signs.Find(sign => sign.LogOdds < 0),
            ScreeningRows.Read<PlaceCheck>(place.Check), place.ProbabilityBefore, ScreeningRows.Read<List<PlaceSign>>(place.Gone), await LinksAsync(place, cancellation),
            run.Id, run.FinishedAt ?? run.AskedAt, run.WeightsVersion ?? "", run.Places);
    }

    /// <summary>Who only goes out sees the sheets of the places he is sent to.</summary>
    private async Task<bool> MaySeeAsync(ScreenedPlaceRow place, CancellationToken cancellation)
    {
        if (caller.Account.Roles.Any(role => role is Role.Office or Role.Supervisor or Role.Commander or Role.Auditor))
        {
            return true;
        }

        var me = caller.Account.Id;
        var mark = $",{me},";
        if (await db.VisitStops.Where(stop => stop.PlaceId == place.PlaceId && stop.InspectorIds.Contains(mark))
            .Join(db.VisitLists.Where(list => list.HandedOutAt != null), stop => stop.ListId, list => list.Id, (stop, _) => stop).AnyAsync(cancellation))
        {
            return true;
        }

        var known = (await subjects.FindAsync([(place.PlaceId, new LonLat(place.Longitude, place.Latitude))], cancellation)).GetValueOrDefault(place.PlaceId);
        return (known?.CaseId is { } caseId && await db.Cases.AnyAsync(row => row.Id == caseId && row.HandlerId == me, cancellation))
            || (known?.SuspectId is { } suspectId && await db.Targets.AnyAsync(row => row.SuspectId == suspectId && row.InspectorId == me, cancellation));
    }

    private async Task<IReadOnlyList<PlaceLink>> LinksAsync(ScreenedPlaceRow place, CancellationToken cancellation)
    {
        var seesMeters = caller.Account.Roles.Contains(Role.Office);
        var words = (await db.ScreeningWords.AsNoTracking().Where(row => row.PlaceId == place.PlaceId).OrderBy(row => row.At).ToListAsync(cancellation))
            .GroupBy(row => (row.Kind, row.Key)).ToDictionary(group => group.Key, group => group.Last());
        var links = ScreeningRows.Read<List<PlaceLinkNote>>(place.Links).ConvertAll(link => words.Remove((link.Kind, link.Key), out var word)
            ? new PlaceLink(link.Kind, link.Key, link.Name, 1, How: null, word.By, word.At, word.Note, word.IsLinked)
            : new PlaceLink(link.Kind, link.Key, link.Name, link.Confidence, link.How, By: null, At: null, Note: null, IsLinked: true));
        links.AddRange(words.Values.Select(word => new PlaceLink(word.Kind, word.Key, Name: null, 1, How: null, word.By, word.At, word.Note, word.IsLinked)));
        return [.. links.Where(link => seesMeters || link.Kind is not PlaceLinkKind.Meter).OrderBy(link => link.Kind).ThenByDescending(link => link.Confidence)];
    }
}
