using GridMap.Contracts.Labels;
using GridMap.Server.Detections;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Labels;

/// <summary>Keeps a verdict as a label within the use case that calls it; the caller saves.</summary>
internal sealed class LabelRecorder(GridMapDb db, TimeProvider clock)
{
    /// <summary>What a reviewer said of a picture.</summary>
    /// <param name="suspectId">The suspect judged.</param>
    /// <param name="verdict">What was said of it.</param>
    /// <param name="siteId">The sighting whose picture was judged.</param>
    /// <param name="by">Account of who said it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task RecordReviewAsync(Guid suspectId, LabelVerdict verdict, Guid siteId, Guid by, CancellationToken cancellation)
    {
        if (await db.Sites.AsNoTracking().SingleOrDefaultAsync(row => row.Id == siteId, cancellation) is { } site)
        {
            var gsd = await db.Orthophotos.Where(row => row.Id == site.OrthophotoId).Select(row => row.GsdMetres).SingleOrDefaultAsync(cancellation);
            Add(Of(site, suspectId, gsd), verdict, by);
        }
    }

    /// <summary>What came of a verdict, a visit or its withdrawal: it speaks of the picture that had the verdict, whatever has been flown since.</summary>
    /// <param name="suspectId">The suspect.</param>
    /// <param name="verdict">A visit's verdict, or <see cref="LabelVerdict.Withdrawn"/>.</param>
    /// <param name="by">Account of who said it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task RecordAnswerAsync(Guid suspectId, LabelVerdict verdict, Guid by, CancellationToken cancellation)
    {
        var last = await db.Labels.AsNoTracking().Where(row => row.SuspectId == suspectId)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        if (last is not null)
        {
            Add(last, verdict, by);
        }
        else if (verdict is not LabelVerdict.Withdrawn)
        {
            // Confirmed before verdicts were kept as labels: of the picture that the suspect's summary speaks of, the newest.
            var siteId = await db.Suspects.Where(row => row.Id == suspectId).Select(row => row.SiteId).SingleAsync(cancellation);
            await RecordReviewAsync(suspectId, verdict, siteId, by, cancellation);
        }
    }

    private void Add(LabelRow row, LabelVerdict verdict, Guid by)
    {
        row.At = clock.GetUtcNow();
        row.Id = Guid.CreateVersion7(row.At);
        (row.AccountId, row.Verdict) = (by, verdict);
        db.Labels.Add(row);
    }

    private static LabelRow Of(SiteRow site, Guid suspectId, double? gsdMetres) => new()
    {
        SuspectId = suspectId,
        SiteId = site.Id,
        OrthophotoId = site.OrthophotoId,
        AreaCode = site.AreaCode,
        SeenAt = site.SeenAt,
        Model = site.Model,
        GsdMetres = gsdMetres,
        ChipSha256 = site.ChipSha256,
        ChipPixelBox = site.ChipPixelBox,
        Objects = site.Objects,
    };
}
