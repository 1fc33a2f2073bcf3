using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>Decisions of administrative punishment: who they are against is personal, so they are shown to few and every reading is written down.</summary>
internal sealed class CasePenalties(GridMapDb db, MapWriter writer, CaseWriter cases, CaseParties parties, TimeProvider clock)
{
    private const int MostPenalties = 50;
    private const int FenOfYuan = 100;

    /// <summary>Each as it holds now, in the order of decision; notes that they were shown.</summary>
    /// <param name="row">A case whose penalties the reader may see.</param>
    /// <param name="who">The reader.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<IReadOnlyList<CasePenalty>> ReadAsync(CaseRow row, KnownAccount who, CancellationToken cancellation)
    {
        await parties.NoteReadingAsync(row.Id, who, cancellation);
        return await ListAsync(row.Id, cancellation);
    }

    /// <summary>The same for a list that names nobody.</summary>
    public async Task<IReadOnlyList<CasePenalty>> ListAsync(Guid caseId, CancellationToken cancellation)
    {
        var rows = await db.CasePenalties.AsNoTracking().Where(penalty => penalty.CaseId == caseId).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(penalty => penalty.Id).Select(versions => versions.MaxBy(penalty => penalty.Version)!) // no group is empty
                .OrderBy(penalty => penalty.DecidedOn).ThenBy(penalty => penalty.Id).Select(ToPenalty),
        ];
    }

    public Task<CaseDeskOutcome> SaveAsync(Guid caseId, Guid id, SaveCasePenaltyRequest request, KnownAccount by, CancellationToken cancellation) =>
        writer.SaveAsync<CaseDeskOutcome>(async saving =>
        {
            if (await cases.FindAsync(caseId, saving) is not { } held || !by.Scope.Covers(held.Row.AreaCode))
            {
                return new CaseDeskOutcome.NotFound();
            }

            if (!CaseRights.MaySeeParties(held.Row, by))
            {
                return new CaseDeskOutcome.Conflict(Message.Plain("case.partiesNotYours"));
            }

            var versions = await db.CasePenalties.AsNoTracking().Where(penalty => penalty.CaseId == caseId && penalty.Id == id).MaxAsync(penalty => (int?)penalty.Version, saving);
            if (versions != request.ExpectedVersion)
            {
                return versions is null ? new CaseDeskOutcome.NotFound() : new CaseDeskOutcome.Conflict(Message.Plain("case.penaltyStale"));
            }

            if (await FindFaultAsync(held, request, isNew: versions is null, saving) is { } fault)
            {
                return new CaseDeskOutcome.Refused(fault);
            }

            db.CasePenalties.Add(new CasePenaltyRow
            {
                CaseId = caseId,
                Id = id,
                Version = (versions ?? 0) + 1,
                DocumentNumber = request.DocumentNumber.Trim(),
                Authority = request.Authority.Trim(),
                Kind = request.Kind,
                AmountFen = request.AmountYuan is { } yuan ? (long)Math.Round(yuan * FenOfYuan, MidpointRounding.AwayFromZero) : null,
                DecidedOn = request.DecidedOn,
                PaidOn = request.PaidOn,
                PartyId = request.PartyId,
                Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
                IsWithdrawn = request.IsWithdrawn,
                At = clock.GetUtcNow(),
                AccountId = by.Id,
                By = by.DisplayName,
            });
            // Whoever has the case open hears that it changed, and of nothing more.
            cases.Show(held);
            return new CaseDeskOutcome.Done(caseId, []);
        }, cancellation);

    private async Task<Message?> FindFaultAsync(HeldCase held, SaveCasePenaltyRequest request, bool isNew, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.DocumentNumber) || string.IsNullOrWhiteSpace(request.Authority))
        {
            return Message.Plain("case.penaltyPaper");
        }

        if (held.Case.Violation is null)
        {
            return Message.Plain("case.penaltyUnconfirmed");
        }

        if (request.PartyId is { } party && !await db.CaseParties.AnyAsync(known => known.CaseId == held.Row.Id && known.Id == party, cancellation))
        {
            return Message.Plain("case.penaltyParty");
        }

        if (isNew && await db.CasePenalties.Where(penalty => penalty.CaseId == held.Row.Id).Select(penalty => penalty.Id).Distinct().CountAsync(cancellation) >= MostPenalties)
        {
            return Problems.Say("case.tooManyPenalties", ("most", $"{MostPenalties}"));
        }

        var penalty = new Penalty((Domain.Cases.Disposal.PenaltyKind)request.Kind, request.AmountYuan, request.DecidedOn, request.PaidOn);
        return penalty.FindFault(CaseRules.DayOf(clock.GetUtcNow())) is { } fault ? new Message(fault.Key, fault.Arguments) : null;
    }

    private static CasePenalty ToPenalty(CasePenaltyRow row) => new(
        row.Id, row.DocumentNumber, row.Authority, row.Kind, row.AmountFen is { } fen ? (decimal)fen / FenOfYuan : null, row.DecidedOn, row.PaidOn, row.PartyId, row.Note,
        row.IsWithdrawn, row.At, row.By, row.Version);
}
