using GridMap.Contracts;
using GridMap.Contracts.Premises;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Sweeps;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Priorities;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SweepState = GridMap.Contracts.Grids.SweepState;

namespace GridMap.Server.Sweeps;

/// <summary>Ranks the cells of an area by what to fly first, from what the campaign knows of them.</summary>
internal sealed class RankingBook(GridMapDb db, CellDirectory cells, SweepStates states, IOptions<SweepPlanOptions> options, TimeProvider clock)
{
    /// <summary>The first places, of cells that are neither done nor under way.</summary>
    public async Task<IReadOnlyList<RankedCell>> RankAsync(AreaScope within, int most, CancellationToken cancellation)
    {
        var (grid, now, settings) = (await cells.CurrentAsync(cancellation), clock.GetUtcNow(), options.Value);
        var open = grid.InOrder.Where(cell => within.Covers(cell.Code) && states.Of(cell) is SweepState.Unswept or SweepState.Partial or SweepState.Stale).ToList();
        var suspects = (await db.Suspects.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.Status == SuspectStatus.Suspected && row.CellCode != null)
            .Select(row => new { row.CellCode, row.Score }).ToListAsync(cancellation)).ToLookup(row => row.CellCode ?? "", row => row.Score);
        var idle = await CountIdleAsync(within, grid, cancellation);
        var overrules = await db.SweepOverrules.AsNoTracking().Within(within, row => row.CellCode).Where(row => row.WithdrawnAt == null).ToListAsync(cancellation);
        var risks = open.ToDictionary(cell => cell.Code, cell => new SweepRisk([.. suspects[cell.Code]], cell.SceneScore, idle.GetValueOrDefault(cell.Code)));
        // Trees and roofs are not known: see sweep.sightUnknown.
        var candidates = open.ConvertAll(cell => new SweepCandidate(
            cell.Code, risks[cell.Code].Chance, SightChance: 1, cell.Sweep.DoneAt, Math.Max(settings.LeastBatteries, cell.AreaSquareMetres / settings.SquareMetresPerBattery), states.RevisitDays));
        var ranked = SweepRanking.Rank(
            candidates, [.. overrules.OrderBy(row => row.At).Select(row => new SweepOverrule(row.CellCode, row.By, row.Reason))], now,
            await StartAsync(now, cancellation), await CountFlownAsync(within, cancellation), most);
        return [.. ranked.Take(most).Select(place => ToWire(place, grid, risks[place.Cell.Code], overrules.Find(row => row.CellCode == place.Cell.Code)))];
    }

    private RankedCell ToWire(RankedSweep place, CellSnapshot grid, SweepRisk risk, OverruleRow? overrule)
    {
        var cell = grid.ByCode[place.Cell.Code];
        Phrase[] reasons = [.. place.Reasons, .. risk.Reasons, Phrase.Of("sweep.sightUnknown")];
        return new RankedCell(
            place.Rank, cell.Code, cell.Name, states.Of(cell), place.FindsPerBattery, place.Cell.Risk, place.Cell.SightChance, place.Cell.Batteries, place.Cell.LastSeenAt,
            [.. reasons.Select(reason => new Message(reason.Key, reason.Arguments))], overrule?.ToSummary());
    }

    private async Task<Dictionary<string, int>> CountIdleAsync(AreaScope within, CellSnapshot grid, CancellationToken cancellation)
    {
        var places = await db.Premises.AsNoTracking().Within(within, row => row.AreaCode).Where(row => !row.IsRetired && row.Kind != PremisesKind.Licensed && row.Kind != PremisesKind.UrbanFringe && row.Kind != PremisesKind.Tradition)
            .Select(row => row.Geometry).ToListAsync(cancellation);
        return places.Select(place => StoredGeometry.Read(place).EnvelopeInternal.Centre).Select(at => grid.Find(new LonLat(at.X, at.Y))?.Code).OfType<string>()
            .CountBy(code => code).ToDictionary();
    }

    private async Task<DateTimeOffset> StartAsync(DateTimeOffset now, CancellationToken cancellation) =>
        options.Value.StartsOn is { } day
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8))
            : await db.CellVersions.AsNoTracking().OrderBy(version => version.At).Select(version => (DateTimeOffset?)version.At).FirstOrDefaultAsync(cancellation) ?? now;

    private Task<int> CountFlownAsync(AreaScope within, CancellationToken cancellation) =>
        db.SortieCells.AsNoTracking().Within(within, cell => cell.CellCode)
            .CountAsync(cell => db.Sorties.Any(sortie => sortie.Id == cell.SortieId && sortie.State == SortieState.Flown), cancellation);
}
