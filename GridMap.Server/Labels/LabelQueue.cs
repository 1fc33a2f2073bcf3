using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Geo;
using GridMap.Domain.Labels;
using GridMap.Server.Detections;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Labels;

/// <summary>Suspects that wait for a review, the most instructive first.</summary>
internal sealed class LabelQueue(GridMapDb db, FlightScoreBook flights)
{
    private const int MaxRows = 200;

    public async Task<List<NextLabel>> RankAsync(AreaScope within, int? rows, CancellationToken cancellation)
    {
        var waiting = await db.Suspects.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.Status == SuspectStatus.Suspected)
            .Select(row => new { row.Id, row.Number, row.SiteId }).ToListAsync(cancellation);
        var numbers = waiting.ToDictionary(row => row.Id, row => row.Number);
        var newest = waiting.ToDictionary(row => row.Id, row => row.SiteId);
        var sites = await (
            from site in db.Sites.AsNoTracking()
            join suspect in db.Suspects.AsNoTracking().Within(within, row => row.AreaCode) on site.SuspectId equals suspect.Id
            where suspect.Status == SuspectStatus.Suspected
            select site).ToListAsync(cancellation);
        var scores = await flights.ReadAsync(sites.Select(site => site.OrthophotoId), cancellation);
        var candidates = sites.GroupBy(site => site.SuspectId.GetValueOrDefault())
            .Where(group => numbers.ContainsKey(group.Key))
            .Select(group => FindCandidate(group.Key, newest[group.Key], [.. group], scores)).OfType<LabelCandidate>().ToList();
        var ranked = LabelRanking.Rank(candidates, await ReadKnownAsync(within, cancellation), Math.Clamp(rows ?? 50, 1, MaxRows));
        return [.. ranked.Select(one => new NextLabel(
            one.Id, numbers[one.Id], one.Worth, [.. one.Reasons.Select(reason => new Message(reason.Key, reason.Arguments))]))];
    }

    /// <summary>What has a verdict, once a place: the labels of the areas asked for, because kinds differ from county to county.</summary>
    private async Task<List<KnownLabel>> ReadKnownAsync(AreaScope within, CancellationToken cancellation)
    {
        var objects = await db.Labels.AsNoTracking().Within(within, row => row.AreaCode).OrderBy(row => row.At)
            .Select(row => new { row.SiteId, row.Verdict, row.Objects }).ToListAsync(cancellation);
        return [.. objects.GroupBy(row => row.SiteId).Select(group => group.Last())
            .Where(last => last.Verdict is not Contracts.Labels.LabelVerdict.Withdrawn)
            .SelectMany(last => LabelRows.ReadObjects(last.Objects))
            .Select(seen => new KnownLabel(LabelRows.KindOf(seen), new LonLat(seen.Longitude, seen.Latitude)))];
    }

    /// <summary>The suspect by the object the model is least sure of on the newest flight; null when the flight showed none.</summary>
    private static LabelCandidate? FindCandidate(Guid suspectId, Guid newest, List<SiteRow> sightings, IReadOnlyDictionary<Guid, FlightScores> scores)
    {
        var shown = sightings.Find(site => site.Id == newest) ?? sightings[0];
        var flight = scores[shown.OrthophotoId];
        var doubtful = LabelRows.ReadObjects(shown.Objects).MaxBy(seen => LabelRanking.Uncertainty(seen.Score, flight.ShownFrom(seen.Class)));
        return doubtful is null ? null : new LabelCandidate(
            suspectId, doubtful.Score, flight.ShownFrom(doubtful.Class), SpreadOf(sightings, doubtful.Class), LabelRows.KindOf(doubtful),
            new LonLat(shown.Longitude, shown.Latitude), shown.OrthophotoId);
    }

    /// <summary>How far the flights' best scores for a class lie apart.</summary>
    private static double SpreadOf(List<SiteRow> sightings, DetectedClass @class)
    {
        var scores = sightings.ConvertAll(site => LabelRows.ReadObjects(site.Objects).Where(seen => seen.Class == @class).Select(seen => seen.Score).DefaultIfEmpty(0).Max());
        return scores.Max() - scores.Min();
    }
}
