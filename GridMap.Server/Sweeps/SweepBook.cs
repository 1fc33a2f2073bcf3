using System.Text.Json;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Grounds;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Reads plans, their sorties and the calendar.</summary>
internal sealed class SweepBook(GridMapDb db, GroundBook grounds)
{
    private const int MostPlans = 500;
    private const int MostSorties = 2000;

    /// <summary>Plans of an area, what changed last first.</summary>
    public async Task<IReadOnlyList<SweepPlanSummary>> ListAsync(AreaScope within, SweepPlanState? state, CancellationToken cancellation)
    {
        var rows = await db.SweepPlans.AsNoTracking().Within(within, row => row.AreaCode).Where(row => state == null || row.State == state)
            .OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Id).Take(MostPlans).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var sorties = (await db.Sorties.AsNoTracking().Where(sortie => ids.Contains(sortie.PlanId)).ToListAsync(cancellation)).ToLookup(sortie => sortie.PlanId);
        return [.. rows.Select(row => row.ToSummary([.. sorties[row.Id]]))];
    }

    /// <summary>Null when there is none in the caller's areas.</summary>
    public async Task<SweepPlanDetail?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, scope, cancellation) is not { } row)
        {
            return null;
        }

        var sorties = await SortiesOfAsync(id, cancellation);
        var history = await db.SweepEvents.AsNoTracking().Where(step => step.PlanId == id).ToListAsync(cancellation);
        var request = JsonSerializer.Deserialize<JsonElement>(row.Request);
        var (terrain, roads) = await GroundOfAsync(request, cancellation);
        return new SweepPlanDetail(
            row.ToSummary(sorties), row.ReadCells(), request, await SummariseAsync(sorties, cancellation), row.ReadWarnings(),
            [.. history.OrderBy(step => step.Id).Select(step => step.ToEvent())], row.CancelReason, terrain, roads);
    }

    /// <summary>With which elevation model and roads it was made; they are the plan's, so whoever sees it sees them.</summary>
    private async Task<(GroundSummary? Terrain, GroundSummary? Roads)> GroundOfAsync(JsonElement json, CancellationToken cancellation) =>
        SweepRequestJson.Read(json) is SweepRequestReading.Whole { Request: var request }
            ? (await FindGroundAsync(request.TerrainId, cancellation), await FindGroundAsync(request.RoadsId, cancellation))
            : default;

    private async Task<GroundSummary?> FindGroundAsync(Guid? id, CancellationToken cancellation) =>
        id is { } known ? await grounds.FindAsync(known, AreaScope.OfEverywhere, cancellation) : null;

    /// <summary>The calendar: sorties whose time touches a span, by take-off.</summary>
    public async Task<IReadOnlyList<SortieSummary>> ListSortiesAsync(AreaScope within, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation)
    {
        var rows = db.Sorties.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.StartAt != null && row.State != SortieState.Cancelled);
        rows = from?.ToUniversalTime() is { } first ? rows.Where(row => row.EndAt >= first) : rows;
        rows = to?.ToUniversalTime() is { } last ? rows.Where(row => row.StartAt <= last) : rows;
        return await SummariseAsync(await rows.OrderBy(row => row.StartAt).ThenBy(row => row.Id).Take(MostSorties).ToListAsync(cancellation), cancellation);
    }

    /// <summary>The plan and its sorties as they are stored; null when there is none in the caller's areas.</summary>
    public async Task<(SweepPlanRow Plan, IReadOnlyList<SortieRow> Sorties)?> FindStoredAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await FindRowAsync(id, scope, cancellation) is { } row ? (row, await SortiesOfAsync(id, cancellation)) : null;

    public async Task<IReadOnlyList<SortieSummary>> SummariseAsync(IReadOnlyList<SortieRow> sorties, CancellationToken cancellation)
    {
        var ids = sorties.SelectMany(sortie => new[] { sortie.CrewId, sortie.DroneId, sortie.BatteryId }).OfType<Guid>().Distinct().ToList();
        var names = await db.Fleet.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Name, cancellation);
        return [.. sorties.Select(sortie => sortie.ToSummary(names))];
    }

    private async Task<SweepPlanRow?> FindRowAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await db.SweepPlans.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    private async Task<List<SortieRow>> SortiesOfAsync(Guid planId, CancellationToken cancellation) =>
        await db.Sorties.AsNoTracking().Where(sortie => sortie.PlanId == planId).OrderBy(sortie => sortie.Number).ToListAsync(cancellation);
}
