namespace GridMap.Domain.Sweeps.Proof;

/// <summary>How much a detector finds, by ground sampling distance and size, as its own trials say. What nobody tried counts as not found.</summary>
/// <param name="Detector">Name, version and operating point.</param>
/// <param name="Rows">The trials.</param>
public sealed record RecallTable(string Detector, IReadOnlyList<RecallRow> Rows)
{
    /// <summary>Sizes for which chances are stated: the ends of the ranges that were tried, metres, ascending.</summary>
    public IReadOnlyList<double> SizesMetres => [.. Rows.SelectMany(row => new[] { row.LeastMetres, row.GreatestMetres }).Distinct().Order()];

    /// <summary>The trial that speaks for a size at a ground sampling distance: of those with pictures no finer, the finest.</summary>
    /// <returns>Null when nobody tried that size, or only on finer pictures.</returns>
    public RecallRow? Find(double sizeMetres, double gsdMetres) => Rows
        .Where(row => sizeMetres >= row.LeastMetres && sizeMetres <= row.GreatestMetres && row.GsdMetres >= gsdMetres)
        .OrderBy(row => row.GsdMetres).ThenBy(row => row.Recall).FirstOrDefault();

    /// <summary>The chance that a workshop was missed, for each size.</summary>
    /// <param name="seenFraction">Share of the ground that was seen, 0 to 1.</param>
    /// <param name="gsdMetres">Ground sampling distance at spots spread evenly over what was seen.</param>
    /// <remarks>
    /// Search theory with one look: unseen share + seen share × (1 − recall). However many photos show a spot they are one look, because they
    /// were taken by one camera in one light, and what hid a tank from one of them hid it from the next.
    /// </remarks>
    public IReadOnlyList<MissedChance> ChancesOf(double seenFraction, IReadOnlyCollection<float> gsdMetres)
    {
        ArgumentNullException.ThrowIfNull(gsdMetres);
        return [.. SizesMetres.Select(size =>
        {
            var (found, least) = (0.0, 0.0);
            // By whole millimetres, upwards: coarser is never more.
            foreach (var gsd in gsdMetres.CountBy(gsd => Math.Ceiling(gsd * 1000)))
            {
                if (Find(size, gsd.Key / 1000) is not { } row) continue;
                (found, least) = (found + gsd.Value * row.Recall, least + gsd.Value * row.LeastRecall);
            }

            double Missed(double recall) => Math.Clamp(1 - seenFraction * (gsdMetres.Count == 0 ? 0 : recall / gsdMetres.Count), 0, 1);
            return new MissedChance(size, Missed(found), Missed(least));
        })];
    }
}
