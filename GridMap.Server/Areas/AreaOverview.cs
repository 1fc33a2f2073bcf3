using GridMap.Contracts.Areas;
using GridMap.Domain.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;
using AreaLevel = GridMap.Contracts.Areas.AreaLevel;

namespace GridMap.Server.Areas;

/// <summary>The tree of areas as one account sees it.</summary>
internal sealed class AreaOverview(AreaDirectory areas, CellDirectory cells)
{
    /// <summary>Areas in the scope, and above them those that lead to the root; counts and bounds speak of the scope only.</summary>
    public async Task<IReadOnlyList<AreaSummary>> ListAsync(AreaScope scope, CancellationToken cancellation)
    {
        var known = await areas.CurrentAsync(cancellation);
        var grid = await cells.CurrentAsync(cancellation);
        var totals = Count(known, grid, scope);
        return [.. known.InOrder
            .Where(area => scope.Covers(area.Code.Text) || LeadsTo(area.Code.Text, scope))
            .Select(area => Summarise(area, totals.GetValueOrDefault(area.Code.Text), scope))];
    }

    public async Task<AreaSummary?> FindAsync(string code, AreaScope scope, CancellationToken cancellation) =>
        (await ListAsync(scope, cancellation)).FirstOrDefault(area => area.Code == code);

    private static bool LeadsTo(string code, AreaScope scope) =>
        scope.AreaCodes.Any(covered => covered.StartsWith(code, StringComparison.Ordinal));

    private static Dictionary<string, Total> Count(AreaSnapshot known, CellSnapshot grid, AreaScope scope)
    {
        var totals = new Dictionary<string, Total>(StringComparer.Ordinal);
        foreach (var cell in grid.InOrder.Where(cell => scope.Covers(cell.Code)))
        {
            foreach (var above in AreaCode.Get(cell.Code).Ancestors())
            {
                var total = TotalOf(above.Text);
                total.CellCount++;
                total.Bounds.ExpandToInclude(cell.Ground.Bounds);
            }
        }

        foreach (var area in known.InOrder.Where(area => area.HasPolygon && scope.Covers(area.Code.Text)))
        {
            foreach (var above in area.Code.Ancestors())
            {
                TotalOf(above.Text).Bounds.ExpandToInclude(area.Shape?.EnvelopeInternal);
            }
        }

        return totals;

        Total TotalOf(string code) => totals.TryGetValue(code, out var total) ? total : totals[code] = new Total();
    }

    private static AreaSummary Summarise(Area area, Total? total, AreaScope scope)
    {
        var bounds = area.Shape is { IsEmpty: false } shape && scope.Covers(area.Code.Text)
            ? shape.EnvelopeInternal
            : total?.Bounds ?? new Envelope();
        return new AreaSummary(
            area.Code.Text, area.Name, (AreaLevel)area.Level, area.Parent?.Text, area.HasPolygon, total?.CellCount ?? 0,
            bounds.IsNull ? null : bounds.ToBounds());
    }

    private sealed class Total
    {
        public int CellCount { get; set; }

        public Envelope Bounds { get; } = new();
    }
}
