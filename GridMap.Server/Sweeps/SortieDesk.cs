using GridMap.Contracts.Sweeps;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Puts sorties on the calendar and takes reports of what became of them.</summary>
internal sealed class SortieDesk(
    GridMapDb db, MapWriter writer, PlanMaker maker, SortieBooking booking, IFileStore store, CellMarks marks, SweepLog log, TimeProvider clock)
{
    private static readonly TimeSpan Fastest = TimeSpan.FromMinutes(5);

    public Task<SweepStepOutcome> ScheduleAsync(Guid planId, int number, ScheduleSortieRequest request, KnownAccount by, CancellationToken cancellation) =>
        StepAsync(planId, number, by, request.ExpectedVersion, async (plan, sorties, row, saving) =>
        {
            if (row.State is not SortieState.Planned)
            {
                return new SweepStepOutcome.Conflict(Problems.Say("sweep.notPlanned", ("sortie", $"{number}")));
            }

            if (request.StartAt is not { } startAt)
            {
                TakeOffCalendar(row);
                log.Add(plan, by, SweepStep.Unscheduled, note: null, number);
                return null;
            }

            if (await booking.FindFaultAsync(plan, row, request, startAt, saving) is { } fault)
            {
                return fault;
            }

            (row.StartAt, row.EndAt) = (startAt.ToUniversalTime(), startAt.ToUniversalTime() + TimeSpan.FromSeconds(row.Seconds));
            (row.CrewId, row.DroneId, row.BatteryId) = (request.CrewId, request.DroneId, request.BatteryId);
            row.ApprovalNumber = string.IsNullOrWhiteSpace(request.ApprovalNumber) ? null : request.ApprovalNumber.Trim();
            log.Add(plan, by, SweepStep.Scheduled, $"{row.StartAt:yyyy-MM-ddTHH:mm:ssZ}", number);
            return null;
        }, cancellation);

    public Task<SweepStepOutcome> ReportAsync(Guid planId, int number, ReportSortieRequest request, KnownAccount by, CancellationToken cancellation) =>
        StepAsync(planId, number, by, request.ExpectedVersion, async (plan, sorties, row, saving) =>
        {
            var (now, at) = (clock.GetUtcNow(), (request.At ?? clock.GetUtcNow()).ToUniversalTime());
            var mayFollow = row.State is SortieState.Planned || (row.State is SortieState.Flying && request.State is not SortieState.Flying);
            if (!mayFollow)
            {
                return new SweepStepOutcome.Conflict(Problems.Say("sweep.alreadyReported", ("sortie", $"{number}")));
            }

            if (at > now + Fastest || at < now.AddYears(-1))
            {
                return new SweepStepOutcome.Refused(Problems.Say("sweep.badTime"));
            }

            if (request.State is not (SortieState.Flying or SortieState.Flown or SortieState.Aborted))
            {
                return new SweepStepOutcome.Refused(Problems.Say("sweep.badReport"));
            }

            (row.State, row.ReportedAt) = (request.State, at);
            if (request.State is SortieState.Aborted)
            {
                return await AbortAsync(plan, sorties, row, request, by, saving);
            }

            log.Add(plan, by, request.State is SortieState.Flying ? SweepStep.TakenOff : SweepStep.Flown, note: null, number);
            return null;
        }, cancellation);

    /// <summary>A report was wrong: the sortie waits to be flown again, and what was left of a broken-off one is given up.</summary>
    public Task<SweepStepOutcome> TakeBackAsync(Guid planId, int number, TakeBackReportRequest request, KnownAccount by, CancellationToken cancellation) =>
        StepAsync(planId, number, by, request.ExpectedVersion, async (plan, sorties, row, saving) =>
        {
            if (row.State is not (SortieState.Flying or SortieState.Flown or SortieState.Aborted))
            {
                return new SweepStepOutcome.Conflict(Problems.Say("sweep.notReported", ("sortie", $"{number}")));
            }

            if (string.IsNullOrWhiteSpace(request.Reason))
            {
                return new SweepStepOutcome.Refused(Problems.Say("sweep.reasonMissing"));
            }

            var rest = sorties.Find(sortie => sortie.RestOf == number);
            if (rest is { State: SortieState.Flying or SortieState.Flown or SortieState.Aborted })
            {
                return new SweepStepOutcome.Conflict(Problems.Say("sweep.restReported", ("sortie", $"{number}"), ("rest", $"{rest.Number}")));
            }

            if (rest is not null)
            {
                await GiveUpRestAsync(plan, sorties, rest, request.Reason.Trim(), saving);
            }

            row.State = plan.State is SweepPlanState.Cancelled ? SortieState.Cancelled : SortieState.Planned;
            (row.ReportedAt, row.LastPhoto, row.Reason) = (null, null, plan.CancelReason);
            if (row.EndAt <= clock.GetUtcNow())
            {
                TakeOffCalendar(row);
            }

            log.Add(plan, by, SweepStep.ReportTakenBack, request.Reason.Trim(), number);
            return null;
        }, cancellation);

    /// <summary>Its number stays taken; the plan's legs are those without it.</summary>
    private async Task GiveUpRestAsync(SweepPlanRow plan, List<SortieRow> sorties, SortieRow rest, string reason, CancellationToken saving)
    {
        var whole = await maker.FindAsync(plan, sorties, saving);
        (rest.State, rest.Reason, rest.RestOf, rest.Version) = (SortieState.Cancelled, reason, null, rest.Version + 1);
        TakeOffCalendar(rest);
        if (whole is not null)
        {
            using var legs = new MemoryStream(PlanMaker.WriteLegs(whole with { Sorties = [.. whole.Sorties.Where(sortie => sortie.Number != rest.Number)] }));
            plan.LegsSha256 = (await store.PutAsync(legs, saving)).Sha256;
        }
    }

    private static void TakeOffCalendar(SortieRow row) =>
        (row.StartAt, row.EndAt, row.CrewId, row.DroneId, row.BatteryId, row.ApprovalNumber) = (null, null, null, null, null, null);

    private async Task<SweepStepOutcome?> AbortAsync(
        SweepPlanRow plan, List<SortieRow> sorties, SortieRow row, ReportSortieRequest request, KnownAccount by, CancellationToken saving)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.reasonMissing"));
        }

        if (request.LastPhoto is not { } lastPhoto || lastPhoto > row.PhotoCount)
        {
            return new SweepStepOutcome.Refused(Problems.Say("sweep.noPhoto", ("sortie", $"{row.Number}"), ("photo", $"{request.LastPhoto}"), ("photos", $"{row.PhotoCount}")));
        }

        var whole = await maker.FindAsync(plan, sorties, saving);
        (row.Reason, row.LastPhoto) = (request.Reason.Trim(), lastPhoto);
        log.Add(plan, by, SweepStep.Aborted, row.Reason, row.Number);
        var next = sorties.Max(sortie => sortie.Number) + 1;
        if (whole is null || await maker.FindRestAsync(plan, whole, row.Number, lastPhoto, next, saving) is not { } rest)
        {
            return null;
        }

        whole = whole with { Sorties = [.. whole.Sorties, rest] };
        using var legs = new MemoryStream(PlanMaker.WriteLegs(whole));
        plan.LegsSha256 = (await store.PutAsync(legs, saving)).Sha256;
        var cells = await maker.FindCellsAsync(whole, rest, plan.ReadCells(), saving);
        var added = rest.ToRow(plan, whole, Guid.CreateVersion7(clock.GetUtcNow()), cells.Count);
        added.RestOf = row.Number;
        db.Sorties.Add(added);
        db.SortieCells.AddRange(cells.Select(code => new SortieCellRow { SortieId = added.Id, CellCode = code }));
        sorties.Add(added);
        return null;
    }

    /// <summary>One step in one transaction, one after the other with all others: two who book the same crew meet here.</summary>
    /// <param name="step">Changes the sortie; null is done.</param>
    private async Task<SweepStepOutcome> StepAsync(
        Guid planId, int number, KnownAccount by, int expectedVersion, Func<SweepPlanRow, List<SortieRow>, SortieRow, CancellationToken, Task<SweepStepOutcome?>> step,
        CancellationToken cancellation)
    {
        var outcome = await writer.SaveAsync(async saving =>
        {
            await writer.HoldFeedAsync(saving);
            if (await db.SweepPlans.SingleOrDefaultAsync(known => known.Id == planId, saving) is not { } plan || !by.Scope.Covers(plan.AreaCode))
            {
                return new SweepStepOutcome.NotFound();
            }

            var sorties = await db.Sorties.Where(known => known.PlanId == planId).OrderBy(known => known.Number).ToListAsync(saving);
            if (sorties.Find(known => known.Number == number) is not { } row)
            {
                return new SweepStepOutcome.NotFound();
            }

            if (row.Version != expectedVersion)
            {
                return new SweepStepOutcome.Stale();
            }

            if (await step(plan, sorties, row, saving) is { } refused)
            {
                // Nothing of it is kept.
                db.ChangeTracker.Clear();
                return refused;
            }

            row.Version++;
            (plan.State, plan.ChangedAt) = (StateOf(plan, sorties), clock.GetUtcNow());
            var cells = await db.SortieCells.AsNoTracking().Where(cell => cell.SortieId == row.Id).Select(cell => cell.CellCode).ToListAsync(saving);
            await marks.RefreshAsync(cells, saving);
            return new SweepStepOutcome.Done(planId);
        }, cancellation);
        marks.Publish();
        return outcome;
    }

    private static SweepPlanState StateOf(SweepPlanRow plan, List<SortieRow> sorties) =>
        plan.State is SweepPlanState.Cancelled ? SweepPlanState.Cancelled
        : !sorties.Exists(sortie => sortie.State is SortieState.Planned or SortieState.Flying) ? SweepPlanState.Flown
        : sorties.Exists(sortie => sortie.StartAt is not null || sortie.State is not SortieState.Planned) ? SweepPlanState.Scheduled
        : SweepPlanState.Draft;
}
