using GridMap.Contracts.Alerts;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Areas;
using GridMap.Domain.Standing;
using GridMap.Domain.Sweeps;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WireState = GridMap.Contracts.Grids.SweepState;

namespace GridMap.Server.Sweeps;

/// <summary>Counts how far areas' sweeps are against the last day that the campaign has set for them.</summary>
internal sealed class ProgressBook(GridMapDb db, CellDirectory cells, AreaDirectory areas, SweepStates states, IOptions<SweepPlanOptions> options, TimeProvider clock)
{
    /// <param name="within">What of the area may be seen.</param>
    /// <param name="areaCode">Short official code; empty for the narrowest area that holds all that may be seen.</param>
    /// <param name="byVillage">Its villages instead of the areas right below it.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SweepProgress> ReportAsync(AreaScope within, string areaCode, bool byVillage, CancellationToken cancellation)
    {
        var (grid, known) = (await cells.CurrentAsync(cancellation), await areas.CurrentAsync(cancellation));
        var about = areaCode.Length > 0 ? known.Find(areaCode) : known.FindCommon(within);
        var aboutCode = about?.Code.Text ?? areaCode;
        var today = DateOnly.FromDateTime(CampaignDay.StartOf(clock.GetUtcNow()).DateTime);
        // A rule says by which day every cell of its area is to be seen: that is the campaign's deadline there.
        var deadlines = await db.AlertRules.AsNoTracking().Where(rule => rule.Kind == AlertRuleKind.CellUnswept && rule.IsEnabled && rule.DueOn != null)
            .Select(rule => new { rule.AreaCode, rule.DueOn }).ToListAsync(cancellation);
        var rows = byVillage
            ? known.InOrder.Where(area => area.Level is AreaLevel.Village && area.Code.Text.StartsWith(aboutCode, StringComparison.Ordinal) && within.Covers(area.Code.Text)).ToList()
            : known.Below(aboutCode, within).ToList();
        var counts = rows.ToDictionary(row => row.Code.Text, _ => new Count(), StringComparer.Ordinal);
        var total = new Count();
        var since = CampaignDay.StartOf(clock.GetUtcNow()).AddDays(1 - options.Value.PaceDays);
        var at = -1;
        foreach (var cell in grid.InOrder.Where(cell => within.Covers(cell.Code) && cell.Code.StartsWith(aboutCode, StringComparison.Ordinal)))
        {
            var (state, isNew) = (states.Of(cell), cell.Sweep.DoneAt >= since);
            total.Add(state, isNew);
            // Rows and cells are both in order of their codes.
            while (at + 1 < rows.Count && string.CompareOrdinal(rows[at + 1].Code.Text, cell.Code) <= 0)
            {
                at++;
            }

            if (at >= 0 && cell.Code.StartsWith(rows[at].Code.Text, StringComparison.Ordinal))
            {
                counts[rows[at].Code.Text].Add(state, isNew);
            }
        }

        return new SweepProgress(
            aboutCode, today, ToWire(aboutCode, about?.Name ?? "", total), [.. rows.Select(row => ToWire(row.Code.Text, row.Name, counts[row.Code.Text]))]);

        AreaSweepProgress ToWire(string code, string name, Count count)
        {
            var pace = new SweepPace(
                count.Cells, count.Done, count.DoneInWindow, options.Value.PaceDays, today,
                deadlines.Where(rule => code.StartsWith(rule.AreaCode, StringComparison.Ordinal)).Min(rule => rule.DueOn));
            return new AreaSweepProgress(
                code, name, count.ToWire(), count.Cells, count.Cells > 0 ? (double)count.Done / count.Cells : null, pace.DueOn, pace.DaysLeft, pace.NeededPerDay, pace.PerDay,
                pace.WindowDays, pace.DoneInWindow, pace.ExpectedOn, pace.IsInTime);
        }
    }

    private sealed class Count
    {
        private readonly int[] _states = new int[Enum.GetValues<WireState>().Length];

        public int Cells => _states.Sum();

        public int Done => _states[(int)WireState.Swept] + _states[(int)WireState.GroundChecked];

        public int DoneInWindow { get; private set; }

        public void Add(WireState state, bool isNew)
        {
            _states[(int)state]++;
            DoneInWindow += isNew && CellSweep.IsDone((SweepState)state) ? 1 : 0;
        }

        public SweepCounts ToWire() => new(
            Of(WireState.Unswept), Of(WireState.Partial), Of(WireState.Swept), Of(WireState.Stale), Of(WireState.Planned), Of(WireState.Flown), Of(WireState.Unflyable),
            Of(WireState.GroundChecked));

        private int Of(WireState state) => _states[(int)state];
    }
}
