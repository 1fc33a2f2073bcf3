namespace GridMap.Domain.Standing;

/// <summary>
/// What areas are ranked by: the mean of three shares, each of what is done by what there is to do. A share of nothing is left out,
/// so that an area with nothing to do is neither rewarded nor punished for it.
/// </summary>
/// <param name="SweptShare">Swept and ground-checked cells by all cells, 0 to 1; null without cells.</param>
/// <param name="ClosedShare">Closed by all that are not dismissed, 0 to 1; null without suspects.</param>
/// <param name="OnTimeShare">Of what waits for somebody or is on the way, the share that is not overdue, 0 to 1; null when nothing is.</param>
public readonly record struct AreaScore(double? SweptShare, double? ClosedShare, double? OnTimeShare)
{
    // What people read: points of a hundred with one decimal. Equal points are an equal rank.
    private const int Decimals = 3;

    /// <summary>The mean of the shares that there are, 0 to 1, rounded to thousandths; null when there is none.</summary>
    public double? Value
    {
        get
        {
            double?[] shares = [SweptShare, ClosedShare, OnTimeShare];
            return shares.Average() is { } mean ? Math.Round(mean, Decimals, MidpointRounding.AwayFromZero) : null;
        }
    }

    /// <summary>The score of an area's numbers.</summary>
    public static AreaScore Of(AreaFigures figures)
    {
        var open = figures.AwaitingDispatch + figures.OnTheWay;
        return new AreaScore(
            Share(figures.SweptCells + figures.GroundCheckedCells, figures.Cells),
            Share(figures.Closed, figures.Closed + figures.Unreached + figures.AwaitingReview + open),
            Share(open - figures.Overdue, open));
    }

    /// <summary>Ranks from 1, the highest score first; equal scores share a rank, and the next one counts them.</summary>
    /// <param name="scores">Of each area; null has no rank.</param>
    public static IReadOnlyList<int?> Rank(IReadOnlyList<double?> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return [.. scores.Select(score => score is null ? (int?)null : 1 + scores.Count(other => other > score))];
    }

    private static double? Share(int part, int whole) => whole > 0 ? (double)part / whole : null;
}
