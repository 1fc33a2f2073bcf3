namespace GridMap.Domain.Sweeps.Priorities;

/// <summary>What to fly first: the cells that promise most finds for each battery, and among them, at a fixed share, those that have waited longest.</summary>
/// <remarks>
/// Expected finds = risk × chance of seeing × newness. A cell never seen is wholly new; one seen Δt ago holds what has come since, 1 − exp(−Δt / revisit interval).
/// Every <see cref="WaitingShare"/>th place goes to the cell that is most overdue against its interval, so that no cell waits for ever: with n cells
/// overdue, the longest overdue is flown within <see cref="WaitingShare"/> places and each of them within n times that.
/// </remarks>
public static class SweepRanking
{
    /// <summary>One place in so many goes to the cell that has waited longest.</summary>
    public const int WaitingShare = 4;

    /// <summary>Orders cells.</summary>
    /// <param name="cells">Cells to choose from; codes differ.</param>
    /// <param name="overrules">Cells that a supervisor put first, in his order.</param>
    /// <param name="now">The moment.</param>
    /// <param name="campaignStart">From when on cells that were never seen wait.</param>
    /// <param name="flownBefore">Sweeps that the campaign has flown: the fixed share counts on from there, however few are flown a day.</param>
    /// <param name="most">Places that are wanted; the rest of the order is left out.</param>
    public static IReadOnlyList<RankedSweep> Rank(
        IReadOnlyList<SweepCandidate> cells, IReadOnlyList<SweepOverrule> overrules, DateTimeOffset now, DateTimeOffset campaignStart, int flownBefore, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(overrules);
        var byFinds = new Queue<SweepCandidate>(cells.OrderByDescending(cell => FindsPerBattery(cell, now)).ThenBy(cell => cell.Code, StringComparer.Ordinal));
        var byWait = new Queue<SweepCandidate>(cells.OrderByDescending(Overdue).ThenBy(cell => cell.Code, StringComparer.Ordinal));
        var (ranked, taken) = (new List<RankedSweep>(cells.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var overrule in overrules)
        {
            if (cells.FirstOrDefault(cell => cell.Code == overrule.Code) is not { } cell || !taken.Add(cell.Code)) continue;
            Add(cell, Phrase.Of("sweep.overruled", ("by", overrule.By), ("reason", overrule.Reason)));
        }

        for (var place = flownBefore + 1; ranked.Count < Math.Min(cells.Count, most); place++)
        {
            // Only who is really overdue may jump the queue.
            var longest = Next(byWait);
            if (place % WaitingShare == 0 && longest is not null && Overdue(longest) > 1)
            {
                taken.Add(longest.Code);
                Add(longest, Phrase.Of("sweep.waitedLongest", ("days", Days(longest)), ("revisitDays", longest.RevisitDays)));
                continue;
            }

            if (Next(byFinds) is not { } best) break;
            taken.Add(best.Code);
            Add(best, Phrase.Of("sweep.mostFinds", ("findsPerBattery", FindsPerBattery(best, now))));
        }

        return ranked;

        double Days(SweepCandidate cell) => (now - (cell.LastSeenAt ?? campaignStart)).TotalDays;

        double Overdue(SweepCandidate cell) => Days(cell) / cell.RevisitDays;

        SweepCandidate? Next(Queue<SweepCandidate> queue)
        {
            while (queue.TryPeek(out var cell) && taken.Contains(cell.Code)) queue.Dequeue();
            return queue.TryPeek(out var first) ? first : null;
        }

        void Add(SweepCandidate cell, Phrase why) => ranked.Add(new RankedSweep(ranked.Count + 1, cell, FindsPerBattery(cell, now), [why, .. Reasons(cell, now)]));
    }

    /// <summary>Finds that one battery over the cell promises.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="now">The moment.</param>
    public static double FindsPerBattery(SweepCandidate cell, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Risk * cell.SightChance * Newness(cell, now) / Math.Max(cell.Batteries, 1e-3);
    }

    private static double Newness(SweepCandidate cell, DateTimeOffset now) =>
        cell.LastSeenAt is { } seen ? 1 - Math.Exp(-Math.Max(0, (now - seen).TotalDays) / cell.RevisitDays) : 1;

    private static IEnumerable<Phrase> Reasons(SweepCandidate cell, DateTimeOffset now)
    {
        yield return cell.LastSeenAt is { } seen
            ? Phrase.Of("sweep.seenBefore", ("days", (now - seen).TotalDays), ("revisitDays", cell.RevisitDays))
            : Phrase.Of("sweep.neverSeen");
        yield return Phrase.Of("sweep.risk", ("riskPercent", cell.Risk * 100), ("sightPercent", cell.SightChance * 100));
        yield return Phrase.Of("sweep.batteries", ("batteries", cell.Batteries));
    }
}
