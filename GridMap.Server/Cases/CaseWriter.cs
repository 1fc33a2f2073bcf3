using GridMap.Contracts.Cases;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Contracts.Cases.CaseState;
using CaseStepKind = GridMap.Domain.Cases.CaseStepKind;

namespace GridMap.Server.Cases;

/// <summary>Reads cases to write in them, and writes their steps, inside the transaction of the use case that calls it.</summary>
/// <remarks>Whoever writes holds the feed from before he reads: steps are judged one after the other, whichever server takes them.</remarks>
internal sealed class CaseWriter(GridMapDb db, MapWriter writer, CaseClocks clocks, CaseNumbers numbers, TimeProvider clock)
{
    public async Task<HeldCase?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await writer.HoldFeedAsync(cancellation);
        return await ReadAsync(await db.Cases.SingleOrDefaultAsync(row => row.Id == id, cancellation), cancellation);
    }

    public async Task<HeldCase?> FindOfSuspectAsync(Guid suspectId, CancellationToken cancellation)
    {
        await writer.HoldFeedAsync(cancellation);
        return await ReadAsync(await db.Cases.SingleOrDefaultAsync(row => row.SuspectId == suspectId, cancellation), cancellation);
    }

    /// <summary>A new case with its first step and its first facts.</summary>
    /// <param name="id">Its own, and its first step's.</param>
    /// <param name="suspect">Where it came from; null when nowhere.</param>
    /// <param name="areaCode">Cell or area.</param>
    /// <param name="position">WGS 84.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the reading of the number.</param>
    public async Task<HeldCase> OpenAsync(
        Guid id, (Guid Id, string Number)? suspect, string areaCode, LonLat position, CaseFacts facts, KnownAccount by, DateTimeOffset at, CancellationToken cancellation)
    {
        await writer.HoldFeedAsync(cancellation);
        var step = new CaseStep { Id = id, Kind = CaseStepKind.Open, By = by.Id, At = at };
        var row = new CaseRow
        {
            Id = id,
            Number = await numbers.NextAsync(cancellation),
            SuspectId = suspect?.Id,
            SuspectNumber = suspect?.Number,
            Name = facts.Name,
            AreaCode = areaCode,
            Longitude = position.Longitude,
            Latitude = position.Latitude,
            OpenedAt = at,
            Facts = "",
        };
        db.Cases.Add(row);
        Put(row, facts, number: 1, by);
        var held = new HeldCase(row, Case.Open(id, step));
        db.CaseSteps.Add(step.ToRecord(by.DisplayName, toName: null, clock.GetUtcNow()).ToRow(id, number: 1));
        return held;
    }

    /// <summary>Adds a step that the rules have allowed.</summary>
    /// <param name="held">The case before it.</param>
    /// <param name="next">The case after it.</param>
    /// <param name="by">Display name of who did it.</param>
    /// <param name="toName">Display name of whom it was given to.</param>
    public async Task AppendAsync(HeldCase held, Case next, string by, string? toName, CancellationToken cancellation)
    {
        var step = next.Steps[^1];
        var now = clock.GetUtcNow();
        held.Case = next;
        held.Row.HandlerName = (next.Handler ?? next.Rechecker) is not { } on ? null
            : on == step.To ? toName
            : on == step.By ? by
            : held.Row.HandlerName;
        db.CaseSteps.Add(step.ToRecord(by, toName, now).ToRow(held.Row.Id, next.Steps.Count));
        if (step.Kind is CaseStepKind.FindQuiet or CaseStepKind.Relapse)
        {
            var standing = await db.CaseSignals.Where(signal => signal.CaseId == held.Row.Id && signal.AnsweredAt == null).ToListAsync(cancellation);
            standing.ForEach(signal => signal.AnsweredAt = now);
        }
    }

    /// <summary>Keeps what is known of the place beside what was known before.</summary>
    public void Put(CaseRow row, CaseFacts facts, int number, KnownAccount by)
    {
        (row.Name, row.Facts) = (facts.Name, CaseRows.Write(facts));
        db.CaseFacts.Add(new CaseFactsRow { CaseId = row.Id, Number = number, At = clock.GetUtcNow(), AccountId = by.Id, By = by.DisplayName, Facts = row.Facts });
    }

    /// <summary>Brings what is searched for and shown up to date, and tells the map.</summary>
    public void Show(HeldCase held)
    {
        var (row, now) = (held.Row, held.Case);
        var running = clocks.Find(now, row.AreaCode);
        (row.State, row.IsSuspended, row.Round) = ((CaseState)now.State, now.IsSuspended, now.Round);
        row.Violation = (Contracts.Cases.ViolationKind?)now.Violation;
        row.HandlerId = now.Handler ?? now.Rechecker;
        row.Stage = (CaseStage?)running?.Stage;
        row.LastDay = running is { IsStanding: false } ? running.LastDay : null;
        row.NextRecheckOn = now.RecheckDays.Count == 0 ? null : now.RecheckDays.Min;
        (row.IsTransferred, row.MergedInto) = (now.IsTransferred, now.MergedInto);
        row.Standing = CaseRows.WriteStanding(LedgerStanding.Of(now));
        row.ChangedAt = clock.GetUtcNow();
        row.Version++;
        writer.AnnounceCase(row);
    }

    private async Task<HeldCase?> ReadAsync(CaseRow? row, CancellationToken cancellation)
    {
        if (row is null)
        {
            return null;
        }

        var steps = await db.CaseSteps.AsNoTracking().Where(step => step.CaseId == row.Id).OrderBy(step => step.Number).ToListAsync(cancellation);
        return new HeldCase(row, Case.Read(row.Id, [.. steps.Select(step => step.ToRecord().ToStep())]));
    }
}
