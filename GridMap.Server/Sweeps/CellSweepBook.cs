using GridMap.Contracts.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Tells what state a cell's sweep is in and everything that led to it.</summary>
internal sealed class CellSweepBook(GridMapDb db, CellDirectory cells, SweepStates states, SweepBook sweeps, AreaScope scope)
{
    /// <summary>Null when there is no such cell in use in the caller's areas.</summary>
    public async Task<CellSweepDetail?> FindAsync(string code, CancellationToken cancellation)
    {
        if (!scope.Covers(code) || (await cells.CurrentAsync(cancellation)).Find(code) is not { } cell)
        {
            return null;
        }

        var sorties = await db.Sorties.AsNoTracking().Where(sortie => db.SortieCells.Any(part => part.SortieId == sortie.Id && part.CellCode == code)).ToListAsync(cancellation);
        // A plan over several areas is not for who sees but one of them.
        sorties = [.. sorties.Where(sortie => scope.Covers(sortie.AreaCode)).OrderByDescending(sortie => sortie.StartAt ?? sortie.ReportedAt).ThenBy(sortie => sortie.Id)];
        var marks = await db.UnflyableGround.AsNoTracking().Where(row => row.CellCode == code).ToListAsync(cancellation);
        var checks = await db.GroundChecks.AsNoTracking().Where(row => row.CellCode == code).ToListAsync(cancellation);
        var overrule = await db.SweepOverrules.AsNoTracking().FirstOrDefaultAsync(row => row.CellCode == code && row.WithdrawnAt == null, cancellation);
        var plans = sorties.Select(sortie => (Guid?)sortie.PlanId).Distinct().ToList();
        var numbers = sorties.Select(sortie => (sortie.PlanId, sortie.Number)).ToHashSet();
        var steps = await db.SweepEvents.AsNoTracking().Where(row => row.CellCode == code || plans.Contains(row.PlanId)).ToListAsync(cancellation);
        return new CellSweepDetail(
            cell.Code, cell.Name, states.Of(cell), states.WhyOf(cell.Sweep), cell.CoveredFraction, cell.SweptAt, states.RevisitDays,
            await sweeps.SummariseAsync(sorties, cancellation),
            [.. marks.OrderByDescending(row => row.At).ThenBy(row => row.Id).Select(row => row.ToMark())],
            [.. checks.OrderByDescending(row => row.CheckedAt).ThenBy(row => row.Id).Select(row => row.ToSummary())],
            overrule?.ToSummary(),
            [
                .. steps.Where(step => step.SortieNumber is not { } number || step.PlanId is not { } plan || numbers.Contains((plan, number)))
                    .OrderBy(step => step.Id).Select(step => step.ToEvent()),
            ]);
    }
}
