using GridMap.Contracts.Labels;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Labels;

/// <summary>Keeps a verdict as a label within the use case that calls it; the caller saves.</summary>
internal sealed class LabelRecorder(GridMapDb db, Caller caller, TimeProvider clock)
{
    /// <param name="suspectId">The suspect judged.</param>
    /// <param name="verdict">What was said of it.</param>
    public async Task RecordAsync(Guid suspectId, LabelVerdict verdict, CancellationToken cancellation)
    {
        // The picture that the suspect's summary speaks of: the newest, which the reviewer is shown first.
        var siteId = await db.Suspects.Where(row => row.Id == suspectId).Select(row => row.SiteId).SingleAsync(cancellation);
        if (await db.Sites.AsNoTracking().SingleOrDefaultAsync(row => row.Id == siteId, cancellation) is not { } site)
        {
            return;
        }

        var gsd = await db.Orthophotos.Where(row => row.Id == site.OrthophotoId).Select(row => row.GsdMetres).SingleOrDefaultAsync(cancellation);
        var now = clock.GetUtcNow();
        db.Labels.Add(new LabelRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            AccountId = caller.Account.Id,
            Verdict = verdict,
            SuspectId = suspectId,
            SiteId = site.Id,
            OrthophotoId = site.OrthophotoId,
            AreaCode = site.AreaCode,
            SeenAt = site.SeenAt,
            Model = site.Model,
            GsdMetres = gsd,
            ChipSha256 = site.ChipSha256,
            ChipPixelBox = site.ChipPixelBox,
            Objects = site.Objects,
        });
    }
}
