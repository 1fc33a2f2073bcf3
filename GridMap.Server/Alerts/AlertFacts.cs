using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.Targets;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.Alerts;
using GridMap.Domain.Geo;
using GridMap.Server.Cases;
using GridMap.Server.Grids;
using GridMap.Server.Jobs;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using AlertRuleKind = GridMap.Domain.Alerts.AlertRuleKind;

namespace GridMap.Server.Alerts;

/// <summary>What the rules find that comes with time, from what is stored at this moment.</summary>
internal sealed class AlertFacts(GridMapDb db, CellDirectory cells, CaseClocks clocks, DateFacts dates, IOptions<SweepOptions> sweep, TimeProvider clock)
{
    public async Task<List<AlertCause>> FindAsync(IReadOnlyList<AlertRule> rules, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var causes = new List<AlertCause>();
        foreach (var rule in rules)
        {
            causes.AddRange(rule.Kind switch
            {
                AlertRuleKind.TargetUntouched => await OfTargetsAsync(rule, now, cancellation),
                AlertRuleKind.CellUnswept when now >= rule.Deadline =>
                    AlertRules.FindUnswept(rule, await CellsOfAsync(rule, cancellation), now, sweep.Value.RevisitDays),
                AlertRuleKind.CellUnstaffed => AlertRules.FindUnstaffed(rule, await CellsOfAsync(rule, cancellation), await StaffedAreasAsync(cancellation)),
                AlertRuleKind.WorkerSilent => await OfFlightsAsync(rule, now, cancellation),
                AlertRuleKind.DroneSilent => await OfDronesAsync(rule, now, cancellation),
                AlertRuleKind.CaseDue => await OfRunningCasesAsync(rule, now, cancellation),
                AlertRuleKind.CaseRelapse => await OfClosedCasesAsync(rule, now, cancellation),
                AlertRuleKind.DateNear => await dates.FindAsync(rule, now, cancellation),
                AlertRuleKind.TipReceived or AlertRuleKind.TipOverdue => await OfTipsAsync(rule, now, cancellation),
                _ => [],
            });
        }

        return causes;
    }

    private async Task<IEnumerable<AlertCause>> OfTargetsAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var latest = now - TimeSpan.FromHours(rule.Hours ?? 0);
        var rows = await db.Targets.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode)
            .Where(row => row.Status != TargetStatus.Done && row.Status != TargetStatus.Withdrawn && row.ChangedAt <= latest)
            .OrderBy(row => row.ChangedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        return rows.Select(row => AlertRules.Find(
                rule,
                new WatchedTarget(
                    row.Id, row.SuspectId, row.SuspectNumber, row.AreaCode, new LonLat(row.Longitude, row.Latitude),
                    (Domain.Targets.TargetStatus)row.Status, row.ChangedAt, row.Version),
                now))
            .OfType<AlertCause>();
    }

    private async Task<IEnumerable<AlertCause>> OfFlightsAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var jobs = await db.Jobs.AsNoTracking().Where(job => job.State == JobState.Queued || job.State == JobState.Leased)
            .Join(db.Orthophotos, job => job.OrthophotoId, flight => (Guid?)flight.Id, (job, flight) => new { job.State, job.QueuedAt, job.LeaseUntil, flight.Id, flight.FileName, flight.AreaCode })
            .OrderBy(job => job.QueuedAt).ThenBy(job => job.Id).ToListAsync(cancellation);
        // While a worker has it, the silence begins when its next sign of life is due.
        return jobs.Select(job => AlertRules.Find(
                rule, new WatchedFlight(job.Id, job.FileName, job.AreaCode, job.State is JobState.Leased ? job.LeaseUntil ?? job.QueuedAt : job.QueuedAt), now))
            .OfType<AlertCause>();
    }

    private async Task<IEnumerable<AlertCause>> OfDronesAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await db.Orthophotos.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode)
            .OrderByDescending(row => row.UploadedAt).Select(row => (DateTimeOffset?)row.UploadedAt).FirstOrDefaultAsync(cancellation);
        // A drone that was last heard over the area is not silent, though its pictures have yet to come.
        var heard = await db.Drones.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode)
            .OrderByDescending(row => row.At).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellation);
        last = last is null || heard > last ? heard ?? last : last;
        return AlertRules.FindDroneSilence(rule, last, now) is { } cause ? [cause] : [];
    }

    private async Task<IEnumerable<AlertCause>> OfRunningCasesAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await db.Cases.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode).Where(row => row.LastDay != null)
            .OrderBy(row => row.LastDay).ThenBy(row => row.Id).ToListAsync(cancellation);
        return rows.Select(row =>
        {
            var terms = clocks.TermsOf(row.AreaCode);
            return AlertRules.FindDue(rule, ToWatched(row, []), terms.Limits, terms.Calendar, now);
        }).OfType<AlertCause>();
    }

    private async Task<IEnumerable<AlertCause>> OfClosedCasesAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var closed = db.Cases.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode)
            .Where(row => row.State == CaseState.Closed || row.State == CaseState.Rechecking);
        var standing = await db.CaseSignals.AsNoTracking().Where(signal => signal.AnsweredAt == null).OrderBy(signal => signal.At).ThenBy(signal => signal.Id).ToListAsync(cancellation);
        var signals = standing.ToLookup(signal => signal.CaseId);
        var told = signals.Select(group => group.Key).ToList();
        var today = clocks.Today;
        var rows = await closed.Where(row => row.NextRecheckOn <= today || told.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(cancellation);
        return rows.SelectMany(row => AlertRules.FindRelapse(
            rule, ToWatched(row, [.. signals[row.Id].Select(signal => new WatchedSignal(signal.Id, $"{signal.Kind}", signal.At))]), now));
    }

    private async Task<IEnumerable<AlertCause>> OfTipsAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var tips = db.Tips.AsNoTracking().Within(new AreaScope([rule.AreaCode]), row => row.AreaCode);
        var today = clocks.Today;
        var rows = await (rule.Kind is AlertRuleKind.TipReceived ? tips.Where(row => row.State == TipState.Received && row.ReceivedAt >= rule.MadeAt) : tips.Where(row => row.DueOn < today))
            .OrderBy(row => row.Order).Select(row => new { row.Id, row.Number, row.AreaCode, row.State, row.ReceivedAt, row.DueOn }).ToListAsync(cancellation);
        return rows.Select(row => AlertRules.Find(rule, new WatchedTip(row.Id, row.Number, row.AreaCode, (Domain.TipOffs.TipState)row.State, row.ReceivedAt, row.DueOn), now)).OfType<AlertCause>();
    }

    private static WatchedCase ToWatched(CaseRow row, IReadOnlyList<WatchedSignal> signals) => new(
        row.Id, row.Number, row.Name, row.AreaCode, new LonLat(row.Longitude, row.Latitude), (Domain.Cases.Clocks.CaseStage?)row.Stage, row.LastDay, row.NextRecheckOn, signals);

    private async Task<IEnumerable<WatchedCell>> CellsOfAsync(AlertRule rule, CancellationToken cancellation) =>
        (await cells.CurrentAsync(cancellation)).InOrder.Where(cell => rule.Covers(cell.Code)).Select(cell =>
        {
            var centre = cell.Cell.Shape.EnvelopeInternal.Centre;
            return new WatchedCell(
                cell.Code, cell.Cell.VillageCode.Text, new LonLat(centre.X, centre.Y), cell.Sweep);
        });

    private async Task<HashSet<string>> StaffedAreasAsync(CancellationToken cancellation)
    {
        var accounts = await db.Users.AsNoTracking().Where(account => !account.IsDisabled).ToListAsync(cancellation);
        return [.. accounts.Select(KnownAccount.From).Where(account => account.Roles.Contains(Role.Inspector))
            // Everywhere is what every code begins with.
            .SelectMany(account => account.Scope.AreaCodes).Select(code => code == AreaScope.Everywhere ? "" : code)];
    }
}
