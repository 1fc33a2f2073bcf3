using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Domain;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseStepKind = GridMap.Domain.Cases.CaseStepKind;

namespace GridMap.Server.Cases;

/// <summary>What people do with cases: open them, take their steps, write down what is known.</summary>
internal sealed class CaseDesk(GridMapDb db, MapWriter writer, CaseWriter cases, CaseTargets targets, AreaDirectory areas, CellDirectory cells, TimeProvider clock)
{
    /// <summary>How far the clock of a phone or a desk may be off.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Opens a case by hand or from a ledger; the same request again finds it open.</summary>
    /// <param name="request">As sent.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="at">When the place was found, for what is entered later; null is now.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<CaseDeskOutcome> OpenAsync(OpenCaseRequest request, KnownAccount by, DateTimeOffset? at, CancellationToken cancellation)
    {
        var grid = await cells.CurrentAsync(cancellation);
        var position = new LonLat(request.Longitude, request.Latitude);
        if (!by.Scope.Covers(request.AreaCode))
        {
            return new CaseDeskOutcome.NotFound();
        }

        if ((await areas.CurrentAsync(cancellation)).Find(request.AreaCode) is null && grid.Find(request.AreaCode) is null)
        {
            return new CaseDeskOutcome.Refused(Problems.Say("area.notFound", ("code", request.AreaCode)));
        }

        var areaCode = grid.Find(position)?.Code is { } cell && cell.StartsWith(request.AreaCode, StringComparison.Ordinal) ? cell : request.AreaCode;
        return await writer.SaveAsync<CaseDeskOutcome>(async saving =>
        {
            if (await cases.FindAsync(request.Id, saving) is { } known)
            {
                return known.Case.Steps[0].By == by.Id && by.Scope.Covers(known.Row.AreaCode)
                    ? new CaseDeskOutcome.Done(known.Row.Id, [])
                    : new CaseDeskOutcome.Conflict(Message.Plain("case.idTaken"));
            }

            (Guid, string)? suspect = null;
            if (request.SuspectId is { } suspectId)
            {
                var found = await db.Suspects.AsNoTracking().SingleOrDefaultAsync(row => row.Id == suspectId, saving);
                if (found is null || !by.Scope.Covers(found.AreaCode))
                {
                    return new CaseDeskOutcome.Refused(Message.Plain("suspect.notFound"));
                }

                if (await db.Cases.AnyAsync(row => row.SuspectId == suspectId, saving))
                {
                    return new CaseDeskOutcome.Conflict(Problems.Say("case.suspectHasCase", ("number", found.Number)));
                }

                suspect = (found.Id, found.Number);
            }

            cases.Show(await cases.OpenAsync(request.Id, suspect, areaCode, position, request.Facts with { Name = request.Name }, by, Whole(at ?? clock.GetUtcNow()), saving));
            return new CaseDeskOutcome.Done(request.Id, []);
        }, cancellation);
    }

    /// <summary>Takes steps in their order; after the first that is refused the rest are not tried. Those before it stay taken.</summary>
    public Task<CaseDeskOutcome> TakeAsync(Guid id, IReadOnlyList<CaseStepRequest> steps, KnownAccount by, CancellationToken cancellation) =>
        writer.SaveAsync<CaseDeskOutcome>(async saving =>
        {
            if (await cases.FindAsync(id, saving) is not { } held || !by.Scope.Covers(held.Row.AreaCode))
            {
                return new CaseDeskOutcome.NotFound();
            }

            var answers = new List<CaseStepAnswer>();
            foreach (var step in steps)
            {
                answers.Add(answers.Exists(answer => answer.Fate is CaseStepFate.Refused)
                    ? new CaseStepAnswer(step.Id, CaseStepFate.Refused, Message.Plain("case.notTried"))
                    : await TakeAsync(held, step, by, saving));
            }

            if (answers.Exists(answer => answer.Fate is CaseStepFate.Taken))
            {
                cases.Show(held);
            }

            return new CaseDeskOutcome.Done(id, answers);
        }, cancellation);

    /// <summary>Writes down what is known of the place now.</summary>
    public Task<CaseDeskOutcome> SaveFactsAsync(Guid id, SaveCaseFactsRequest request, KnownAccount by, CancellationToken cancellation) =>
        writer.SaveAsync<CaseDeskOutcome>(async saving =>
        {
            if (await cases.FindAsync(id, saving) is not { } held || !by.Scope.Covers(held.Row.AreaCode))
            {
                return new CaseDeskOutcome.NotFound();
            }

            if (held.Row.Version != request.ExpectedVersion)
            {
                return new CaseDeskOutcome.Conflict(Message.Plain("case.stale"));
            }

            cases.Put(held.Row, request.Facts, await db.CaseFacts.CountAsync(facts => facts.CaseId == id, saving) + 1, by);
            cases.Show(held);
            return new CaseDeskOutcome.Done(id, []);
        }, cancellation);

    private async Task<CaseStepAnswer> TakeAsync(HeldCase held, CaseStepRequest request, KnownAccount by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (held.Case.Steps.Any(taken => taken.Id == request.Id))
        {
            return new CaseStepAnswer(request.Id, CaseStepFate.AlreadyTaken, Why: null);
        }

        if (request.At > now + Skew)
        {
            return Refuse(Problems.Say("case.inFuture", ("stepAt", $"{request.At:O}")));
        }

        var step = request.ToStep(by.Id, AtOf(held.Case, request, now));
        if (CaseRights.FindRefusal(held.Case, step.Kind, by) is { } notHis)
        {
            return Refuse(notHis);
        }

        if (held.Case.Take(step) is not CaseOutcome.Taken taken)
        {
            return Refuse(held.Case.Take(step) is CaseOutcome.Refused refused ? ToMessage(refused.Why) : Message.Plain("case.stale"));
        }

        var to = step.Kind is CaseStepKind.Dispatch ? await FindReceiverAsync(step.To, held.Row.AreaCode, cancellation) : null;
        if (await FindFaultAsync(held, step, to, by, cancellation) is { } fault)
        {
            return Refuse(fault);
        }

        if (await targets.FollowAsync(held, step, to, by, cancellation) is { } elsewhere)
        {
            return Refuse(elsewhere);
        }

        await cases.AppendAsync(held, taken.Case, by.DisplayName, to?.DisplayName, cancellation);
        return new CaseStepAnswer(request.Id, CaseStepFate.Taken, Why: null);

        CaseStepAnswer Refuse(Message why) => new(request.Id, CaseStepFate.Refused, why);
    }

    /// <summary>What the rules of one case cannot know: accounts, files, other cases.</summary>
    private async Task<Message?> FindFaultAsync(HeldCase held, CaseStep step, KnownAccount? to, KnownAccount by, CancellationToken cancellation) => step.Kind switch
    {
        CaseStepKind.Dispatch when to is null => Message.Plain("case.toUnknown"),
        CaseStepKind.AddEvidence when !await db.CaseFiles.AnyAsync(file => file.CaseId == held.Row.Id && file.Sha256 == step.Evidence!.Sha256, cancellation) => // The rules ask for it.
            Message.Plain("case.fileMissing"),
        CaseStepKind.Merge when !await MayTakeInAsync(step.Into!.Value, by, cancellation) => Message.Plain("case.intoUnknown"), // As above.
        _ => null,
    };

    private async Task<bool> MayTakeInAsync(Guid into, KnownAccount by, CancellationToken cancellation) =>
        await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == into, cancellation) is { } other
            && by.Scope.Covers(other.AreaCode) && other.State is not Contracts.Cases.CaseState.Merged;

    private async Task<KnownAccount?> FindReceiverAsync(Guid? id, string areaCode, CancellationToken cancellation) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && !account.IsDisabled, cancellation) is { } row
            && KnownAccount.From(row) is var account && account.Scope.Covers(areaCode)
            && (account.Roles.Contains(Role.Inspector) || account.Roles.Contains(Role.Department))
            ? account
            : null;

    /// <summary>When it happened; a clock that is off by minutes neither overtakes the step before nor hinders the one after.</summary>
    private static DateTimeOffset AtOf(Case now, CaseStepRequest request, DateTimeOffset received)
    {
        var at = Whole(request.At > received ? received : request.At);
        var last = now.Steps.FindLast(step => step.Kind is not CaseStepKind.AddEvidence)?.At ?? at;
        return at < last && last - at <= Skew ? last : at;
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static Message ToMessage(Phrase phrase) => new(phrase.Key, phrase.Arguments);
}
