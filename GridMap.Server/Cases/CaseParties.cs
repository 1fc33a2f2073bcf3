using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>The people behind places: shown to few, and every reading is written down before it is answered.</summary>
internal sealed class CaseParties(GridMapDb db, MapWriter writer, CaseWriter cases, TimeProvider clock)
{
    private const int MostParties = 50;

    /// <summary>Who they are; notes that they were shown.</summary>
    /// <param name="row">A case whose parties the reader may see.</param>
    /// <param name="who">The reader.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<IReadOnlyList<CaseParty>> ReadAsync(CaseRow row, KnownAccount who, CancellationToken cancellation)
    {
        await NoteReadingAsync(row.Id, who, cancellation);
        var parties = await db.CaseParties.AsNoTracking().Where(party => party.CaseId == row.Id).ToListAsync(cancellation);
        return [.. parties.OrderBy(party => party.Role).ThenBy(party => party.Id).Select(ToParty)];
    }

    /// <summary>Writes down that somebody is about to be shown what is personal of a case.</summary>
    public async Task NoteReadingAsync(Guid caseId, KnownAccount who, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.CasePartyReadings.Add(new CasePartyReadingRow { Id = Guid.CreateVersion7(now), CaseId = caseId, At = now, AccountId = who.Id, By = who.DisplayName });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Who has looked, the last first.</summary>
    public async Task<IReadOnlyList<CasePartyReading>> ReadingsAsync(Guid id, CancellationToken cancellation)
    {
        var rows = await db.CasePartyReadings.AsNoTracking().Where(reading => reading.CaseId == id).OrderByDescending(reading => reading.At)
            .ThenByDescending(reading => reading.Id).ToListAsync(cancellation);
        return [.. rows.Select(reading => new CasePartyReading(reading.At, reading.By))];
    }

    /// <param name="id">The case.</param>
    /// <param name="party">As it shall be.</param>
    /// <param name="isNew">Whether one of that id may be there yet, or must be.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public Task<CaseDeskOutcome> PutAsync(Guid id, CaseParty party, bool isNew, KnownAccount by, CancellationToken cancellation) =>
        writer.SaveAsync<CaseDeskOutcome>(async saving =>
        {
            if (await cases.FindAsync(id, saving) is not { } held || !by.Scope.Covers(held.Row.AreaCode))
            {
                return new CaseDeskOutcome.NotFound();
            }

            if (!CaseRights.MaySeeParties(held.Row, by))
            {
                return new CaseDeskOutcome.Conflict(Message.Plain("case.partiesNotYours"));
            }

            var row = await db.CaseParties.SingleOrDefaultAsync(known => known.CaseId == id && known.Id == party.Id, saving);
            if (row is null && !isNew)
            {
                return new CaseDeskOutcome.NotFound();
            }

            if (row is null && held.Row.Parties >= MostParties)
            {
                return new CaseDeskOutcome.Conflict(Problems.Say("case.tooManyParties", ("most", $"{MostParties}")));
            }

            if (row is null)
            {
                row = new CasePartyRow { CaseId = id, Id = party.Id, Name = "", ChangedBy = "" };
                db.CaseParties.Add(row);
                held.Row.Parties++;
            }

            (row.Role, row.Name, row.Contact, row.Note) = (party.Role, party.Name.Trim(), party.Contact, party.Note);
            (row.ChangedAt, row.ChangedBy) = (clock.GetUtcNow(), by.DisplayName);
            cases.Show(held);
            return new CaseDeskOutcome.Done(id, []);
        }, cancellation);

    private static CaseParty ToParty(CasePartyRow row) => new(row.Id, row.Role, row.Name, row.Contact, row.Note);
}
