using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Contracts.Supervision;
using GridMap.Domain.Cases;
using GridMap.Domain.Supervision;
using GridMap.Server.Areas;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>Publishes seeds, draws closed cases with them, and takes what the checks found.</summary>
internal sealed class DrawDesk(GridMapDb db, CaseArchive archive, AreaDirectory areas, Caller caller, TimeProvider clock)
{
    private const int SeedBytes = 16;
    private const int TownshipDigits = 9;

    public async Task<StepOutcome> PublishAsync(PublishSeedRequest request, CancellationToken cancellation)
    {
        var (me, now) = (caller.Account, clock.GetUtcNow());
        if (!me.Scope.Covers(request.AreaCode)) return new StepOutcome.OutsideScope(request.AreaCode);
        if ((await areas.CurrentAsync(cancellation)).Find(request.AreaCode) is null) return new StepOutcome.Refused(Problems.Say("area.notFound", ("code", request.AreaCode)));
        if (await db.Draws.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellation) is { } known)
        {
            return me.Scope.Covers(known.AreaCode) ? new StepOutcome.Done(known.Id) : new StepOutcome.NotFound();
        }

        if (SpotDrawRules.FindFault(now, request.DrawFrom) is { } fault) return new StepOutcome.Refused(Problems.Say(fault));
        db.Draws.Add(new DrawRow
        {
            Id = request.Id,
            AreaCode = request.AreaCode,
            Seed = string.IsNullOrWhiteSpace(request.Seed) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes)) : request.Seed.Trim(),
            PublishedAt = now,
            PublishedBy = me.DisplayName,
            DrawFrom = request.DrawFrom,
            OfEach = request.OfEach,
            Version = 1,
        });
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(request.Id);
    }

    /// <summary>Freezes the list of closed cases as it is now, and draws so many of each township.</summary>
    public async Task<StepOutcome> DrawAsync(Guid id, CancellationToken cancellation)
    {
        var (me, now) = (caller.Account, clock.GetUtcNow());
        if (await db.Draws.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !me.Scope.Covers(row.AreaCode)) return new StepOutcome.NotFound();
        if (SpotDrawRules.FindFault(row.DrawFrom, row.DrawnAt is not null, now) is { } fault) return new StepOutcome.Conflict(Problems.Say(fault));
        var closed = (await archive.ListAsync(new AreaScope([row.AreaCode]), cancellation)).Where(one => one.Case.State is CaseState.Closed or CaseState.Rechecking)
            .ToDictionary(one => one.Number, StringComparer.Ordinal);
        if (closed.Count is 0) return new StepOutcome.Conflict(Problems.Say("supervision.nothingClosed"));
        var names = closed.Values.Select(one => (Name: one.Number, Group: one.AreaCode[..Math.Min(TownshipDigits, one.AreaCode.Length)]))
            .OrderBy(one => one.Group, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        (row.DrawnAt, row.DrawnBy, row.NameCount, row.Version) = (now, me.DisplayName, names.Count, row.Version + 1);
        row.Names = JsonSerializer.Serialize(names.Select(one => new SpotDrawName(one.Name, one.Group)), JsonSerializerOptions.Web);
        db.Checks.AddRange(SpotCheckDraw.Draw(row.Seed, names, row.OfEach).Select((drawn, index) => new CheckRow
        {
            DrawId = id, CaseId = closed[drawn.Name].Id, Ordinal = index + 1, Number = drawn.Name, Group = drawn.Group, Lot = SpotCheckDraw.Lot(row.Seed, drawn.Name),
        }));
        return await SaveAsync(id, cancellation);
    }

    /// <summary>Who disposed of a case does not check it.</summary>
    public async Task<StepOutcome> CheckAsync(Guid id, Guid caseId, SpotCheckRequest request, CancellationToken cancellation)
    {
        var me = caller.Account;
        if (await db.Draws.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } draw || !me.Scope.Covers(draw.AreaCode)) return new StepOutcome.NotFound();
        if (await db.Checks.SingleOrDefaultAsync(row => row.DrawId == id && row.CaseId == caseId, cancellation) is not { } check) return new StepOutcome.NotFound();
        if (string.IsNullOrWhiteSpace(request.Note)) return new StepOutcome.Refused(Problems.Say("supervision.textMissing"));
        if (check.Result is not null) return new StepOutcome.Conflict(Problems.Say("supervision.checkedBefore"));
        var about = (await archive.ListAsync(new AreaScope([draw.AreaCode]), cancellation)).SingleOrDefault(one => one.Id == caseId);
        if (about?.Case.Steps.Any(step => step.By == me.Id && step.Kind is CaseStepKind.Confirm or CaseStepKind.FinishMeasure or CaseStepKind.AskAcceptance) is true)
        {
            return new StepOutcome.Conflict(Problems.Say("supervision.checkedByHandler"));
        }

        (check.Result, check.Note, check.CheckedAt, check.CheckedBy) = (request.Result, request.Note.Trim(), clock.GetUtcNow(), me.DisplayName);
        return await SaveAsync(id, cancellation);
    }

    private async Task<StepOutcome> SaveAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else drew, or recorded the check, in the same moment.
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(id);
    }
}
