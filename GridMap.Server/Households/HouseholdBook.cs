using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Households;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Households;

/// <summary>Lists households and counts how far they are.</summary>
internal sealed class HouseholdBook(GridMapDb db, AreaDirectory areas, CellDirectory cells, AreaScope scope)
{
    private const int PageRows = 100;

    /// <summary>Digits of county, township and village.</summary>
    private static readonly int[] Levels = [4, 6, 9, 12];

    /// <summary>Households by area and label; the cursor counts the rows before the page.</summary>
    public async Task<Page<HouseholdSummary>> ListAsync(AreaScope within, HouseholdState? state, string? text, string? after, CancellationToken cancellation)
    {
        var wanted = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var rows = db.Households.AsNoTracking().Within(within, row => row.AreaCode).Where(row => !row.IsRetired)
            .Where(row => state == null || row.State == state)
            .Where(row => wanted == null || row.Label.Contains(wanted));
        var before = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;
        var total = await rows.CountAsync(cancellation);
        var page = await rows.OrderBy(row => row.AreaCode).ThenBy(row => row.Label).ThenBy(row => row.Id).Skip(before).Take(PageRows).ToListAsync(cancellation);
        var end = before + page.Count;
        return new Page<HouseholdSummary>([.. page.Select(row => row.ToSummary())], total, end < total && page.Count > 0 ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<HouseholdDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Households.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } household || !scope.Covers(household.AreaCode))
        {
            return null;
        }

        var ticks = await db.HouseholdTicks.AsNoTracking().Where(row => row.HouseholdId == id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(cancellation);
        return new HouseholdDetail(household.ToSummary(), [.. ticks.Select(row => row.ToSummary())]);
    }

    /// <summary>Counts of what lies right below an area: townships of a county, villages of a township, cells of a village.</summary>
    public async Task<List<HouseholdProgress>> CountAsync(string area, AreaScope within, CancellationToken cancellation)
    {
        var counts = await db.Households.AsNoTracking().Within(within, row => row.AreaCode).Where(row => !row.IsRetired)
            .GroupBy(row => new { row.AreaCode, row.State }).Select(group => new { group.Key.AreaCode, group.Key.State, Count = group.Count() }).ToListAsync(cancellation);
        var digits = Levels.FirstOrDefault(level => level > area.Length, int.MaxValue);
        var names = (Areas: await areas.CurrentAsync(cancellation), Cells: await cells.CurrentAsync(cancellation));
        return
        [
            .. from count in counts
               group count by count.AreaCode[..Math.Min(digits, count.AreaCode.Length)] into below
               orderby below.Key
               let seen = below.ToLookup(count => count.State, count => count.Count)
               select new HouseholdProgress(
                   below.Key, names.Areas.Find(below.Key)?.Name ?? names.Cells.Find(below.Key)?.Name ?? below.Key, below.Sum(count => count.Count),
                   seen[HouseholdState.Clear].Sum(), seen[HouseholdState.Suspicious].Sum(), seen[HouseholdState.ComeBack].Sum()),
        ];
    }
}
