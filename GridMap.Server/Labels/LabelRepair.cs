using GridMap.Contracts.Labels;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Labels;

/// <summary>
/// Puts verdicts under the picture they speak of, where an earlier version of the server filed them under the suspect's newest. Nothing is deleted, and
/// a second run finds nothing to do.
/// </summary>
internal sealed class LabelRepair(GridMapDb db, MapWriter writer, ILogger<LabelRepair> log)
{
    /// <param name="within">Areas whose suspects are looked at.</param>
    /// <param name="before">Later reviews named their picture and are beyond doubt; null doubts all.</param>
    /// <param name="isTrial">True tells and changes nothing.</param>
    public Task<LabelRepairReport> RunAsync(AreaScope within, DateTimeOffset? before, bool isTrial, CancellationToken cancellation) =>
        writer.SaveAsync(
            async transaction =>
            {
                var suspects = db.Suspects.AsNoTracking().Within(within, row => row.AreaCode);
                var numbers = await suspects.Where(row => db.Labels.Any(label => label.SuspectId == row.Id))
                    .ToDictionaryAsync(row => row.Id, row => row.Number, transaction);
                var said = await db.Labels.AsNoTracking().Where(label => suspects.Any(row => row.Id == label.SuspectId))
                    .Select(label => new FiledVerdict(label.Id, label.SuspectId, label.Verdict, label.At, label.SiteId)).ToListAsync(transaction);
                var pictures = await ReadPicturesAsync(suspects.Select(row => row.Id), transaction);
                var (refiled, doubtful) = (new List<(FiledVerdict From, FiledVerdict To)>(), new List<(FiledVerdict Verdict, IReadOnlyList<Guid> Others)>());
                foreach (var history in said.GroupBy(one => one.SuspectId).OrderBy(group => numbers[group.Key], StringComparer.Ordinal))
                {
                    var right = LabelFilings.Judge([.. history.OrderBy(one => one.At).ThenBy(one => one.Id)], [.. pictures[history.Key]]);
                    refiled.AddRange(right.Refiled);
                    doubtful.AddRange(right.Doubtful.Where(one => before is null || one.Verdict.At < before));
                }

                if (!isTrial)
                {
                    await RefileAsync(refiled, transaction);
                }

                var names = pictures.SelectMany(group => group).ToDictionary(picture => picture.SiteId, picture => picture.FileName);
                return new LabelRepairReport(
                    [.. refiled.Select(pair => Tell(pair.From, pair.To.SiteId, [pair.From.SiteId]))],
                    [.. doubtful.Select(one => Tell(one.Verdict, one.Verdict.SiteId, one.Others))]);

                LabelFiling Tell(FiledVerdict one, Guid under, IReadOnlyList<Guid> others) => new(
                    one.SuspectId, numbers[one.SuspectId], one.Verdict, one.At, names.GetValueOrDefault(under, ""),
                    [.. others.Select(site => names.GetValueOrDefault(site, ""))]);
            },
            cancellation);

    private async Task<ILookup<Guid, SuspectPicture>> ReadPicturesAsync(IQueryable<Guid> suspects, CancellationToken cancellation)
    {
        var sites = await (
            from site in db.Sites.AsNoTracking()
            where site.SuspectId != null && suspects.Contains(site.SuspectId.Value)
            join flight in db.Orthophotos.AsNoTracking() on site.OrthophotoId equals flight.Id
            select new { site.Id, SuspectId = site.SuspectId!.Value, site.SeenAt, flight.FileName, FlightId = flight.Id }).ToListAsync(cancellation);
        var done = (await db.Jobs.AsNoTracking().Where(job => job.State == JobState.Done && job.OrthophotoId != null).Select(job => new { OrthophotoId = job.OrthophotoId!.Value, job.FinishedAt }).ToListAsync(cancellation))
            .ToLookup(job => job.OrthophotoId, job => job.FinishedAt);
        return sites.ToLookup(site => site.SuspectId, site => new SuspectPicture(site.Id, site.SeenAt, done[site.FlightId].Min(), site.FileName));
    }

    private async Task RefileAsync(List<(FiledVerdict From, FiledVerdict To)> moves, CancellationToken cancellation)
    {
        var ids = moves.SelectMany(move => new[] { move.From.Id, move.To.Id }).Distinct().ToList();
        var rows = await db.Labels.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var (from, to) in moves)
        {
            var (row, judged) = (rows[from.Id], rows[to.Id]);
            (row.SiteId, row.OrthophotoId, row.AreaCode, row.SeenAt, row.Model) = (judged.SiteId, judged.OrthophotoId, judged.AreaCode, judged.SeenAt, judged.Model);
            (row.GsdMetres, row.ChipSha256, row.ChipPixelBox, row.Objects) = (judged.GsdMetres, judged.ChipSha256, judged.ChipPixelBox, judged.Objects);
            log.LogInformation("Label {Label} ({Verdict}) went from site {From} to site {To}, whose verdict it answers.", from.Id, from.Verdict, from.SiteId, to.SiteId);
        }
    }
}
