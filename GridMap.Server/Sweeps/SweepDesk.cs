using GridMap.Contracts.Sweeps;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Saves plans, puts others in the place of drafts, and gives plans up.</summary>
internal sealed class SweepDesk(
    GridMapDb db, MapWriter writer, PlanMaker maker, IFileStore store, CellMarks marks, SweepLog log, TimeProvider clock)
{
    private static readonly int[] AreaDigits = [12, 9, 6, 4];

    /// <param name="id">The draft whose place the plan takes; null for a new plan.</param>
    /// <param name="request">The request.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SweepStepOutcome> SaveAsync(Guid? id, SaveSweepPlanRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.nameMissing"));
        }

        var making = await maker.MakeAsync(request.Request, by.Scope, cancellation);
        if (making is not PlanMaking.Made made)
        {
            return new SweepStepOutcome.Refused(((PlanMaking.Refused)making).Reason);
        }

        if (made.CellCodes.FirstOrDefault(code => !by.Scope.Covers(code)) is { } outside)
        {
            return new SweepStepOutcome.OutsideScope(outside);
        }

        using var legs = new MemoryStream(PlanMaker.WriteLegs(made.Plan));
        var stored = await store.PutAsync(legs, cancellation);
        return await TryAsync(() => writer.SaveAsync(saving => WriteAsync(id, request, by, made, stored.Sha256, saving), cancellation));
    }

    public Task<SweepStepOutcome> CancelAsync(Guid id, CancelSweepPlanRequest request, KnownAccount by, CancellationToken cancellation) => TryAsync(() => writer.SaveAsync<SweepStepOutcome>(async saving =>
    {
        // Whoever schedules one of its sorties in this moment comes before or after.
        await writer.HoldFeedAsync(saving);
        if (await FindAsync(id, by, saving) is not { } row)
        {
            return new SweepStepOutcome.NotFound();
        }

        if (row.Version != request.ExpectedVersion)
        {
            return new SweepStepOutcome.Stale();
        }

        if (row.State is SweepPlanState.Cancelled or SweepPlanState.Flown)
        {
            return new SweepStepOutcome.Conflict(Problems.Say("sweep.planOver"));
        }

        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.reasonMissing"));
        }

        foreach (var sortie in await db.Sorties.Where(sortie => sortie.PlanId == id).ToListAsync(saving))
        {
            if (sortie.State is SortieState.Planned or SortieState.Flying)
            {
                (sortie.State, sortie.Reason, sortie.Version) = (SortieState.Cancelled, request.Reason.Trim(), sortie.Version + 1);
            }
        }

        (row.State, row.CancelReason, row.ChangedAt, row.Version) = (SweepPlanState.Cancelled, request.Reason.Trim(), clock.GetUtcNow(), row.Version + 1);
        log.Add(row, by, SweepStep.PlanCancelled, row.CancelReason);
        await marks.RefreshAsync(row.ReadCells().ToList(), saving);
        return new SweepStepOutcome.Done(id);
    }, cancellation));

    private async Task<SweepStepOutcome> WriteAsync(
        Guid? id, SaveSweepPlanRequest request, KnownAccount by, PlanMaking.Made made, string legs, CancellationToken saving)
    {
        await writer.HoldFeedAsync(saving);
        var now = clock.GetUtcNow();
        var row = id is { } known ? await FindAsync(known, by, saving) : null;
        switch (row)
        {
            case null when id is not null:
                return new SweepStepOutcome.NotFound();
            case not null when row.Version != request.ExpectedVersion:
                return new SweepStepOutcome.Stale();
            case { State: not SweepPlanState.Draft }:
                return new SweepStepOutcome.Conflict(Problems.Say("sweep.notDraft"));
            case null:
                row = new SweepPlanRow
                {
                    Id = Guid.CreateVersion7(now),
                    Name = "",
                    AreaCode = "",
                    Camera = "",
                    Request = "",
                    Figures = "",
                    Warnings = "",
                    CellCodes = "",
                    LegsSha256 = legs,
                    CreatedAt = now,
                    CreatedBy = by.DisplayName,
                };
                db.SweepPlans.Add(row);
                break;
            default:
                // A draft is a sketch: its sorties were on no calendar. That it was changed stays in the history.
                var drawn = await db.Sorties.Where(sortie => sortie.PlanId == row.Id).ToListAsync(saving);
                var ids = drawn.ConvertAll(sortie => sortie.Id);
                db.SortieCells.RemoveRange(await db.SortieCells.Where(cell => ids.Contains(cell.SortieId)).ToListAsync(saving));
                db.Sorties.RemoveRange(drawn);
                // Numbers are taken anew.
                await db.SaveChangesAsync(saving);
                break;
        }

        (row.Name, row.Request, row.LegsSha256, row.ChangedAt, row.Version) = (request.Name.Trim(), request.Request.GetRawText(), legs, now, row.Version + 1);
        row.CellCodes = string.Join(',', made.CellCodes);
        row.AreaCode = CommonArea(made.CellCodes);
        row.Take(made.Plan);
        for (var i = 0; i < made.Plan.Sorties.Count; i++)
        {
            var sortie = made.Plan.Sorties[i].ToRow(row, made.Plan, Guid.CreateVersion7(now), made.CellsOf[i].Count);
            db.Sorties.Add(sortie);
            db.SortieCells.AddRange(made.CellsOf[i].Select(code => new SortieCellRow { SortieId = sortie.Id, CellCode = code }));
        }

        log.Add(row, by, id is null ? SweepStep.PlanSaved : SweepStep.PlanChanged);
        return new SweepStepOutcome.Done(row.Id);
    }

    private async Task<SweepPlanRow?> FindAsync(Guid id, KnownAccount by, CancellationToken cancellation) =>
        await db.SweepPlans.SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && by.Scope.Covers(row.AreaCode) ? row : null;

    private async Task<SweepStepOutcome> TryAsync(Func<Task<SweepStepOutcome>> save)
    {
        try
        {
            var outcome = await save();
            marks.Publish();
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new SweepStepOutcome.Stale();
        }
    }

    /// <summary>The narrowest code of an area that all cells begin with; empty where they lie in several cities.</summary>
    internal static string CommonArea(IReadOnlyList<string> codes) =>
        AreaDigits.Select(digits => codes[0][..digits]).FirstOrDefault(area => codes.All(code => code.StartsWith(area, StringComparison.Ordinal))) ?? "";
}
