using GridMap.Contracts;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Sites;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Detections;

/// <summary>A person makes a suspect of a site that the rules left alone.</summary>
internal sealed class SitePromoter(GridMapDb db, MapWriter writer, SuspectNumbers numbers, CaseSignals signals, Caller caller, TimeProvider clock)
{
    /// <returns>The new suspect; null when the site belongs to one already.</returns>
    public async Task<SuspectRow?> PromoteAsync(Guid siteId, string note, CancellationToken cancellation)
    {
        var site = await db.Sites.SingleAsync(row => row.Id == siteId, cancellation);
        if (site.SuspectId is not null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        Reason[] reasons = [Reason.For(1, Phrase.Of("reason.promotedByPerson"))];
        (site.Score, site.Reasons) = (SuspicionRules.Score(site.Score, reasons), SiteRows.Write(reasons));
        var suspect = SuspectRows.FromSite(site, await numbers.NextAsync(now.Year, cancellation), now);
        site.SuspectId = suspect.Id;
        db.Suspects.Add(suspect);
        db.SuspectEvents.Add(SuspectRows.Event(suspect.Id, now, caller.Account, Message.Plain("suspect.promoted"), note));
        writer.AnnounceSuspect(suspect);
        try
        {
            var fileName = await db.Orthophotos.Where(row => row.Id == site.OrthophotoId).Select(row => row.FileName).SingleAsync(cancellation);
            return await writer.SaveAsync(async saving =>
            {
                await writer.HoldFeedAsync(saving);
                await signals.RecordSightingAsync(
                    suspect.Id, new LonLat(site.Longitude, site.Latitude), site.RadiusMetres, site.TankCount, site.SeenAt, fileName, saving);
                return suspect;
            }, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
    }
}
