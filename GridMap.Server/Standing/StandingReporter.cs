using GridMap.Contracts.Standing;
using GridMap.Domain.Areas;
using GridMap.Domain.Standing;
using GridMap.Server.People;

namespace GridMap.Server.Standing;

/// <summary>Adds up what was counted for the areas right below one, as one account may see them.</summary>
internal sealed class StandingReporter(StandingBase counted, AreaScope within, double overdueHours)
{
    public StandingReport Report(string areaCode)
    {
        var about = areaCode.Length > 0 ? counted.Areas.Find(areaCode) : counted.Areas.FindCommon(within);
        var rows = counted.Areas.Below(about?.Code.Text ?? areaCode, within).ToList();
        var sums = new AreaFigures[rows.Count];
        var total = default(AreaFigures);
        foreach (var (village, figures) in counted.Villages.Where(village => within.Covers(village.Key)))
        {
            total = total.Plus(figures);
            // Rows and villages are both in order of their codes.
            if (FindRow(rows, village) is >= 0 and var row)
            {
                sums[row] = sums[row].Plus(figures);
            }
        }

        var scores = sums.Select(AreaScore.Of).ToList();
        var ranks = AreaScore.Rank([.. scores.Select(score => score.Value)]);
        var standings = rows.Select((row, at) => new AreaStanding(row.Code.Text, row.Name, ToWire(sums[at]), ToWire(scores[at]), ranks[at]));
        return new StandingReport(
            about?.Code.Text ?? areaCode, about?.Name ?? "", CampaignDay.StartOf(counted.Minute), overdueHours, ToWire(total), ToWire(AreaScore.Of(total)),
            [.. standings.OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.AreaCode, StringComparer.Ordinal)]);
    }

    private static int FindRow(List<Area> rows, string village)
    {
        var (low, high) = (0, rows.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = string.CompareOrdinal(rows[middle].Code.Text, village) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return rows.Count > 0 && village.StartsWith(rows[low].Code.Text, StringComparison.Ordinal) ? low : -1;
    }

    private static StandingFigures ToWire(AreaFigures figures) => new(
        figures.NewToday, figures.AwaitingReview, figures.AwaitingDispatch, figures.OnTheWay, figures.Overdue, figures.Unreached, figures.Closed,
        figures.ClosedToday, figures.Cells, figures.SweptCells, figures.StaleCells, figures.GroundCheckedCells);

    private static StandingScore ToWire(AreaScore score) => new(score.Value, score.SweptShare, score.ClosedShare, score.OnTimeShare);
}
