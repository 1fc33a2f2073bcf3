using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Jobs;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Sites;
using GridMap.Domain.Suspects;
using GridMap.Domain.Sweeps;
using GridMap.Server.Cases;
using GridMap.Server.Detections;
using GridMap.Server.Orthophotos;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;
using SuspectStatus = GridMap.Contracts.Suspects.SuspectStatus;

namespace GridMap.Server.Jobs;

/// <summary>Turns what a flight showed into sites, and makes suspects of them or recognises suspects known already.</summary>
internal sealed class SightingRecorder(GridMapDb db, MapWriter writer, SuspectNumbers numbers, CaseSignals signals, TimeProvider clock)
{
    private const double NearDegrees = 0.01;

    /// <returns>Suspects that the flight made or showed again.</returns>
    public async Task<int> RecordAsync(
        OrthophotoRow orthophoto, Flight flight, JobResult result, FlightGround ground, CancellationToken cancellation)
    {
        var pictures = new Dictionary<GroundDetection, JobSite>(ReferenceEqualityComparer.Instance);
        foreach (var sent in result.Sites)
        {
            foreach (var seen in sent.Objects)
            {
                pictures.Add(seen.ToGround(), sent);
            }
        }

        var sites = SiteClustering.GatherInPlaces(SiteClustering.Cluster([.. pictures.Keys], SiteOptions.Default), ground.Places);
        var rows = sites.ToDictionary(
            site => site, site => NewRow(orthophoto, flight, result, site, PictureOf(site, pictures), ground));
        var judged = sites.ToDictionary(site => site, site => SuspicionRules.Judge(site, ground.Places));
        foreach (var site in sites)
        {
            Explain(rows[site], site, judged[site]);
            db.Sites.Add(rows[site]);
        }

        var known = await ReadKnownAsync(flight, cancellation);
        var (same, notSeen) = Match(sites, judged, known, flight);
        var seenAgain = new HashSet<Site>();
        foreach (var (site, place) in same)
        {
            seenAgain.Add(site);
            var suspect = known.Single(row => row.Place.Id == place.Id).Row;
            await UpdateAsync(suspect, site, rows[site], judged[site], orthophoto, flight, ground, cancellation);
        }

        var raised = sites.Where(site => judged[site] is Suspicion.Raised && !seenAgain.Contains(site)).ToList();
        foreach (var site in raised)
        {
            var suspect = Raise(site, rows[site], orthophoto, await numbers.NextAsync(clock.GetUtcNow().Year, cancellation));
            await signals.RecordSightingAsync(suspect.Id, site.Centre, site.RadiusMetres, site.TankCount, flight.TakenAt, orthophoto.FileName, cancellation);
        }

        foreach (var row in notSeen.Select(place => known.Single(candidate => candidate.Place.Id == place.Id).Row).Where(row => row.LastSeenAt < flight.TakenAt))
        {
            AddEvent(row.Id, new Message("sighting.notSeen", new Dictionary<string, string> { ["fileName"] = orthophoto.FileName }));
        }

        return same.Count + raised.Count;
    }

    private static (IReadOnlyList<(Site Site, KnownSite Known)> Same, IReadOnlyList<KnownSite> NotSeen) Match(
        IReadOnlyList<Site> sites, Dictionary<Site, Suspicion> judged, IReadOnlyList<(SuspectRow Row, KnownSite Place)> known, Flight flight)
    {
        // What the rules notice first; then plain roofs, which only a suspect without tanks can be.
        var first = SiteMatching.Match([.. sites.Where(site => judged[site] is not Suspicion.Plain)], [.. known.Select(pair => pair.Place)], flight.Footprint);
        var matched = first.Same.Select(pair => pair.Known.Id).ToHashSet();
        var roofs = known.Where(pair => pair.Row.TankCount == 0 && !matched.Contains(pair.Place.Id)).Select(pair => pair.Place).ToList();
        var second = SiteMatching.Match([.. sites.Where(site => judged[site] is Suspicion.Plain)], roofs, flight.Footprint);
        var found = second.Same.Select(pair => pair.Known.Id).ToHashSet();
        return ([.. first.Same, .. second.Same], [.. first.NotSeen.Where(place => !found.Contains(place.Id))]);
    }

    private async Task<List<(SuspectRow Row, KnownSite Place)>> ReadKnownAsync(Flight flight, CancellationToken cancellation)
    {
        var bounds = flight.Footprint.EnvelopeInternal;
        var (west, south, east, north) = (bounds.MinX - NearDegrees, bounds.MinY - NearDegrees, bounds.MaxX + NearDegrees, bounds.MaxY + NearDegrees);
        var suspects = await db.Suspects
            .Where(row => row.Longitude >= west && row.Longitude <= east && row.Latitude >= south && row.Latitude <= north)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellation);
        var siteIds = suspects.ConvertAll(row => row.SiteId);
        var objects = await db.Sites.AsNoTracking().Where(site => siteIds.Contains(site.Id))
            .ToDictionaryAsync(site => site.Id, site => site.Objects, cancellation);
        return suspects.ConvertAll(row => (row, new KnownSite(
            row.Id, new LonLat(row.Longitude, row.Latitude), row.RadiusMetres,
            objects.TryGetValue(row.SiteId, out var json) ? ExtentOf(json) : 0)));
    }

    private static double ExtentOf(string objects) =>
        JsonSerializer.Deserialize<List<DetectedObject>>(objects, JsonSerializerOptions.Web) is { Count: > 0 } seen
            ? Site.Of(seen.Select(item => item.ToGround())).ExtentMetres
            : 0;

    private static SiteRow NewRow(
        OrthophotoRow orthophoto, Flight flight, JobResult result, Site site, JobSite? picture, FlightGround ground) => new()
    {
        Id = Guid.CreateVersion7(),
        OrthophotoId = orthophoto.Id,
        AreaCode = ground.Cells.Find(site.Centre)?.Code.Text ?? orthophoto.AreaCode,
        Longitude = site.Centre.Longitude,
        Latitude = site.Centre.Latitude,
        RadiusMetres = site.RadiusMetres,
        Score = site.Score,
        TankCount = site.TankCount,
        StructureCount = site.StructureCount,
        RoofAreaSquareMetres = site.RoofAreaSquareMetres,
        BlueRoofCount = site.BlueRoofCount,
        Objects = JsonSerializer.Serialize(site.Objects.Select(DetectedObjects.ToWire), JsonSerializerOptions.Web),
        Reasons = "[]",
        ChipSha256 = picture?.ChipSha256,
        ChipPixelBox = picture?.ChipPixelBox is { } box ? JsonSerializer.Serialize(box, JsonSerializerOptions.Web) : null,
        Model = $"{result.Model} {result.ModelVersion}",
        SeenAt = flight.TakenAt,
    };

    /// <summary>The worker groups as the server does, except for roofs gathered in one place: then the picture nearest to the middle.</summary>
    private static JobSite? PictureOf(Site site, Dictionary<GroundDetection, JobSite> pictures) =>
        site.Objects.Select(seen => pictures[seen])
            .GroupBy<JobSite, JobSite>(sent => sent, ReferenceEqualityComparer.Instance)
            .Where(group => group.Key.ChipSha256 is not null)
            .MaxBy(group => (Objects: group.Count(), Nearness: -group.Key.Objects.Min(seen =>
                GroundMeasure.DistanceMetres(site.Centre, new LonLat(seen.Longitude, seen.Latitude)))))?.Key;

    private static void Explain(SiteRow row, Site site, Suspicion suspicion)
    {
        var (score, reasons) = SuspicionRules.Renew(site, suspicion, row.Score, []);
        (row.Score, row.Reasons) = (score, SiteRows.Write(reasons));
        row.LicensedPremises = (suspicion as Suspicion.Licensed)?.Place.Name;
    }

    private async Task UpdateAsync(
        SuspectRow row, Site site, SiteRow siteRow, Suspicion suspicion, OrthophotoRow orthophoto, Flight flight, FlightGround ground,
        CancellationToken cancellation)
    {
        var span = new SeenSpan(row.FirstSeenAt, row.LastSeenAt);
        var isNewest = span.IsNewest(flight.TakenAt);
        if (suspicion is Suspicion.Plain)
        {
            // The rules would not raise it today; what raised it then still stands.
            siteRow.Score = row.Score;
            siteRow.Reasons = await db.Sites.Where(before => before.Id == row.SiteId).Select(before => before.Reasons).SingleOrDefaultAsync(cancellation) ?? "[]";
        }

        var suspect = new Suspect(
            new LonLat(row.Longitude, row.Latitude), row.RadiusMetres, row.Score, (Domain.Suspects.SuspectStatus)row.Status, row.Version);
        (suspect, span) = suspect.SeenOn(site, siteRow.Score, flight.TakenAt, span);
        (row.Longitude, row.Latitude) = (suspect.Position.Longitude, suspect.Position.Latitude);
        (row.RadiusMetres, row.Score, row.Version) = (suspect.RadiusMetres, suspect.Score, suspect.Version);
        (row.FirstSeenAt, row.LastSeenAt, row.ChangedAt) = (span.FirstSeenAt, span.LastSeenAt, clock.GetUtcNow());
        if (isNewest)
        {
            (row.TankCount, row.StructureCount) = (site.TankCount, site.StructureCount);
            (row.OrthophotoId, row.SiteId) = (orthophoto.Id, siteRow.Id);
            var cell = ground.Cells.Find(site.Centre)?.Code.Text;
            // Never out of its area by a few metres of another picture: without a cell there it stays where it is.
            (row.CellCode, row.AreaCode) = cell is null ? (row.CellCode, row.AreaCode) : (cell, cell);
        }

        siteRow.SuspectId = row.Id;
        AddEvent(row.Id, Seen(row.Status is SuspectStatus.Dismissed ? "sighting.seenAgainDismissed" : "sighting.seenAgain", site, orthophoto));
        writer.AnnounceSuspect(row);
        await signals.RecordSightingAsync(row.Id, site.Centre, site.RadiusMetres, site.TankCount, flight.TakenAt, orthophoto.FileName, cancellation);
    }

    private SuspectRow Raise(Site site, SiteRow siteRow, OrthophotoRow orthophoto, string number)
    {
        var row = SuspectRows.FromSite(siteRow, number, clock.GetUtcNow());
        siteRow.SuspectId = row.Id;
        db.Suspects.Add(row);
        AddEvent(row.Id, Seen("sighting.raised", site, orthophoto));
        writer.AnnounceSuspect(row);
        return row;
    }

    private void AddEvent(Guid suspectId, Message message) =>
        db.SuspectEvents.Add(SuspectRows.Event(suspectId, clock.GetUtcNow(), by: null, message, note: null));

    private static Message Seen(string key, Site site, OrthophotoRow orthophoto) => new(key, new Dictionary<string, string>
    {
        ["fileName"] = orthophoto.FileName,
        ["tankCount"] = site.TankCount.ToString(CultureInfo.InvariantCulture),
        ["structureCount"] = site.StructureCount.ToString(CultureInfo.InvariantCulture),
    });
}
