using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Alerts;
using GridMap.Domain.Geo;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using AlertRuleKind = GridMap.Contracts.Alerts.AlertRuleKind;

namespace GridMap.Server.Alerts;

/// <summary>Applies the rules: to each committed change of a suspect, in commit order, and to what comes with time.</summary>
/// <remarks>
/// The position in the feed moves in the transaction that writes the alerts, so nothing committed is passed over by a crash, and nothing is
/// judged twice. Several servers may do this side by side: the position's row lets one write at a time, and the alert's key is unique.
/// </remarks>
internal sealed class AlertEvaluator(GridMapDb db, MapWriter writer, AlertRecorder recorder, AlertFacts facts)
{
    private const int BatchChanges = 500;
    private const int UnsavedChanges = 5000;
    private const int KeysAtOnce = 500;

    /// <summary>Reads on in the feed.</summary>
    /// <param name="seen">Where this server stands; it may be ahead of the stored position, by changes that are nobody's business.</param>
    /// <returns>Where it stands now, and whether to read on at once; what is committed later wakes it again.</returns>
    public async Task<(long Seen, bool HasMore)> ReadFeedAsync(long seen, CancellationToken cancellation)
    {
        var head = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var stored = await db.AlertPosition.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var since = (await ScoreRulesAsync(cancellation)) is { Count: > 0 } known ? known.Min(rule => rule.SinceSequence) : head;
        var from = Math.Max(Math.Max(seen, stored), since);
        var changes = await db.Changes.AsNoTracking().Where(row => row.Sequence > from).OrderBy(row => row.Sequence).Take(BatchChanges).ToListAsync(cancellation);
        if (changes.Count == 0)
        {
            return (from, HasMore: false);
        }

        // After the changes: a rule that was committed before one of them is seen here.
        var rules = await ScoreRulesAsync(cancellation);
        var last = changes[^1].Sequence;
        var hasMore = changes.Count == BatchChanges;
        var suspects = changes.Where(row => row.Kind is MapChangeKind.Suspect).Select(row => row.ToChange()).ToList();
        if (suspects.Count == 0 && last - stored < UnsavedChanges)
        {
            return (last, hasMore);
        }

        return await writer.SaveAsync<(long Seen, bool HasMore)>(
            async transaction =>
            {
                if (await db.AlertPosition.Where(row => row.Sequence == stored)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, last), transaction) == 0)
                {
                    // Another server has read on meanwhile: look again from where it stands.
                    return (from, HasMore: true);
                }

                await JudgeAsync(suspects, rules, transaction);
                return (last, hasMore);
            },
            cancellation);
    }

    /// <summary>Compares what the rules find now with the alerts that are open.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var rules = await db.AlertRules.AsNoTracking().Where(row => row.IsEnabled && row.Kind != AlertRuleKind.SuspectOverScore)
            .OrderBy(row => row.MadeAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        var causes = await facts.FindAsync([.. rules.Select(row => row.ToRule())], cancellation);
        var reviewed = await ReviewedAsync(cancellation);
        if (reviewed.Count == 0 && AlertChanges.Between(causes, Known(await RowsOfAsync(causes, isTracked: false, cancellation))).IsNone)
        {
            return;
        }

        await writer.SaveAsync(
            async transaction =>
            {
                // One server at a time, without holding up anybody else.
                await db.AlertPosition.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence), transaction);
                var rows = await RowsOfAsync(causes, isTracked: true, transaction);
                await recorder.RecordAsync(AlertChanges.Between(causes, Known(rows)), rows, transaction);
                var answered = await db.Alerts.Where(row => reviewed.Contains(row.Id) && row.ClearedAt == null).ToDictionaryAsync(row => row.Key, transaction);
                await recorder.RecordAsync(AlertChanges.Between([], Known(answered)), answered, transaction);
                return true;
            },
            cancellation);
    }

    private async Task JudgeAsync(List<MapChange> changes, List<AlertRuleRow> rules, CancellationToken cancellation)
    {
        var ids = changes.Select(change => change.Suspect?.Id.ToString()).OfType<string>().Distinct().ToList();
        var rows = await db.Alerts.Where(row => row.Kind == AlertRuleKind.SuspectOverScore && ids.Contains(row.SubjectId)).ToDictionaryAsync(row => row.Key, cancellation);
        foreach (var change in changes.Where(change => change.Suspect is not null))
        {
            var suspect = change.Suspect!; // Filtered above.
            var watched = new WatchedSuspect(
                suspect.Id, suspect.Number, suspect.AreaCode, new LonLat(suspect.Longitude, suspect.Latitude),
                (Domain.Suspects.SuspectStatus)suspect.Status, suspect.Score);
            var causes = rules.Where(rule => rule.SinceSequence < change.Sequence).Select(rule => AlertRules.Find(rule.ToRule(), watched)).OfType<AlertCause>();
            var known = rows.Values.Where(row => row.SubjectId == suspect.Id.ToString()).Select(row => row.ToKnown()).ToList();
            await recorder.RecordAsync(AlertChanges.Between(causes, known), rows, cancellation);
        }
    }

    private Task<List<AlertRuleRow>> ScoreRulesAsync(CancellationToken cancellation) =>
        db.AlertRules.AsNoTracking().Where(row => row.IsEnabled && row.Kind == AlertRuleKind.SuspectOverScore)
            .OrderBy(row => row.MadeAt).ThenBy(row => row.Id).ToListAsync(cancellation);

    /// <summary>Open alerts of suspects that have their verdict: where no rule asks for scores any more, nobody reads the feed for them.</summary>
    private async Task<List<Guid>> ReviewedAsync(CancellationToken cancellation)
    {
        var open = await db.Alerts.AsNoTracking().Where(row => row.Kind == AlertRuleKind.SuspectOverScore && row.ClearedAt == null)
            .Select(row => new { row.Id, row.SubjectId }).ToListAsync(cancellation);
        var reviewed = new List<Guid>();
        foreach (var some in open.Chunk(KeysAtOnce))
        {
            var ids = some.Select(row => Guid.Parse(row.SubjectId)).ToList();
            var waiting = (await db.Suspects.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Status == SuspectStatus.Suspected)
                .Select(row => row.Id).ToListAsync(cancellation)).ToHashSet();
            reviewed.AddRange(some.Where(row => !waiting.Contains(Guid.Parse(row.SubjectId))).Select(row => row.Id));
        }

        return reviewed;
    }

    /// <summary>Alerts of the causes, and all open ones that come with time, by key.</summary>
    private async Task<Dictionary<string, AlertRow>> RowsOfAsync(List<AlertCause> causes, bool isTracked, CancellationToken cancellation)
    {
        var all = isTracked ? db.Alerts : db.Alerts.AsNoTracking();
        var rows = await all.Where(row => row.ClearedAt == null && row.Kind != AlertRuleKind.SuspectOverScore).ToDictionaryAsync(row => row.Key, cancellation);
        foreach (var keys in causes.Select(cause => cause.Key).Where(key => !rows.ContainsKey(key)).Distinct().Chunk(KeysAtOnce))
        {
            foreach (var row in await all.Where(row => keys.Contains(row.Key)).ToListAsync(cancellation))
            {
                rows[row.Key] = row;
            }
        }

        return rows;
    }

    private static List<KnownAlert> Known(Dictionary<string, AlertRow> rows) => [.. rows.Values.Select(row => row.ToKnown())];
}
