using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>Versions of the weights: those that come with the program, and fits on outcomes, which a person puts in use or not.</summary>
internal sealed class WeightsBook(GridMapDb db, TimeProvider clock)
{
    /// <summary>What scores the next run: the version promoted last, or those that come with the program.</summary>
    public async Task<ScoreWeights> CurrentAsync(CancellationToken cancellation) =>
        await InUse().FirstOrDefaultAsync(cancellation) is { } row ? ScoreWeightsText.Read(row.Body) : DefaultWeights.Reasoned;

    /// <summary>Newest first, those that come with the program last.</summary>
    public async Task<List<WeightsSummary>> ListAsync(CancellationToken cancellation)
    {
        var rows = await db.ScreeningWeights.AsNoTracking().OrderByDescending(row => row.MadeAt).ThenBy(row => row.Version).ToListAsync(cancellation);
        var runs = await db.ScreeningRuns.AsNoTracking().Where(run => run.WeightsVersion != null).GroupBy(run => run.WeightsVersion ?? "")
            .Select(group => new { Version = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Version, group => group.Count, cancellation);
        var current = (await CurrentAsync(cancellation)).Version;
        var list = rows.ConvertAll(row => new WeightsSummary(
            row.Version, row.MadeAt, row.MadeBy, ScreeningRows.Read<Message>(row.Note), row.PromotedAt, row.PromotedBy, row.Version == current, runs.GetValueOrDefault(row.Version)));
        if (rows.TrueForAll(row => row.Version != DefaultWeights.Reasoned.Version))
        {
            var own = DefaultWeights.Reasoned.Version;
            list.Add(new WeightsSummary(own, MadeAt: null, MadeBy: null, Message.Plain("screened.reasonedWeights"), null, null, own == current, runs.GetValueOrDefault(own)));
        }

        return list;
    }

    /// <summary>Fits the weights to the outcomes of visits. What comes of it is kept with its judgement, and used once a person says so.</summary>
    public async Task<Message> FitAsync(KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var current = await InCityAsync(await CurrentAsync(cancellation), by.Scope, cancellation);
        var version = string.Create(CultureInfo.InvariantCulture, $"fit-{CaseRules.DayOf(now):yyyyMMdd}-{now:HHmmss}");
        var outcome = ScoreFit.Fit(await JudgedAsync(by.Scope, cancellation), current, version);
        var why = Problems.Say(outcome.Why);
        if (outcome.IsPromoted)
        {
            db.ScreeningWeights.Add(new WeightsRow
            {
                Version = version,
                MadeAt = now,
                MadeBy = by.DisplayName,
                Note = ScreeningRows.Write(why),
                Body = ScoreWeightsText.Write(outcome.Candidate),
            });
            await db.SaveChangesAsync(cancellation);
        }

        return why;
    }

    /// <summary>Puts a version in use for the runs to come; what was scored before stays as it was.</summary>
    /// <returns>False when there is no such version.</returns>
    public async Task<bool> PromoteAsync(string version, KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = await db.ScreeningWeights.SingleOrDefaultAsync(known => known.Version == version, cancellation);
        if (row is null && version == DefaultWeights.Reasoned.Version)
        {
            row = db.ScreeningWeights.Add(new WeightsRow
            {
                Version = version,
                MadeAt = now,
                Note = ScreeningRows.Write(Message.Plain("screened.reasonedWeights")),
                Body = ScoreWeightsText.Write(DefaultWeights.Reasoned),
            }).Entity;
        }

        if (row is null)
        {
            return false;
        }

        (row.PromotedAt, row.PromotedBy) = (now, by.DisplayName);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private IQueryable<WeightsRow> InUse() => db.ScreeningWeights.AsNoTracking().Where(row => row.PromotedAt != null).OrderByDescending(row => row.PromotedAt);

    /// <summary>The weights as they are among the places that were screened last.</summary>
    private async Task<ScoreWeights> InCityAsync(ScoreWeights current, AreaScope scope, CancellationToken cancellation)
    {
        var last = await db.ScreeningRuns.AsNoTracking().Within(scope, run => run.AreaCode).Where(run => run.State == ScreeningRunState.Done)
            .OrderByDescending(run => run.FinishedAt).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancellation);
        if (last is null)
        {
            return current;
        }

        var places = await db.ScreenedPlaces.AsNoTracking().Where(place => place.RunId == last).Select(place => new { place.Key, place.Signs }).ToListAsync(cancellation);
        var signals = places.SelectMany(place => SignalsOf(place.Key, place.Signs)).ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        return CityScorer.Score(places.ConvertAll(place => place.Key), signals, current, CaseRules.DayOf(clock.GetUtcNow())).Weights;
    }

    private static IEnumerable<PlaceSignal> SignalsOf(string key, string signs) => ScreeningRows.Read<List<PlaceSign>>(signs).Select(sign => new PlaceSignal(
        key, Enum.Parse<SignalKind>(sign.Kind), sign.Strength, sign.On, sign.Source, new Domain.Phrase(sign.Reason.Key, sign.Reason.Arguments)));

    /// <summary>Visits with an outcome, and what was known of their places when they were chosen.</summary>
    private async Task<List<JudgedPlace>> JudgedAsync(AreaScope scope, CancellationToken cancellation)
    {
        var visits = await db.VisitStops.AsNoTracking().Within(scope, stop => stop.AreaCode)
            .Where(stop => stop.Outcome == StopOutcome.Found || stop.Outcome == StopOutcome.Nothing)
            .Join(db.VisitLists, stop => stop.ListId, list => list.Id, (stop, list) => new { Stop = stop, list.RunId, list.Day })
            .Join(db.ScreenedPlaces, visit => new { visit.RunId, visit.Stop.PlaceId }, place => new { place.RunId, place.PlaceId }, (visit, place) => new
            {
                place.Key, place.AreaCode, place.Signs, visit.Day, visit.Stop.Outcome, visit.Stop.ListId,
            })
            .OrderBy(visit => visit.Day).ThenBy(visit => visit.ListId).ThenBy(visit => visit.Key).ToListAsync(cancellation);
        return visits.ConvertAll(visit => new JudgedPlace(
            visit.Key, visit.AreaCode, [.. SignalsOf(visit.Key, visit.Signs)], visit.Day, visit.Outcome is StopOutcome.Found));
    }
}
