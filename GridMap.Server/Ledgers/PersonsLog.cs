using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;

namespace GridMap.Server.Ledgers;

/// <summary>Notes who was shown the persons of which cases, as the cases' own reading does.</summary>
internal sealed class PersonsLog(GridMapDb db, TimeProvider clock)
{
    /// <summary>Before the names leave: what cannot be noted is not shown.</summary>
    public async Task NoteAsync(IEnumerable<Guid> cases, KnownAccount reader, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        db.CasePartyReadings.AddRange(cases.Distinct().Select(id => new CasePartyReadingRow
        {
            Id = Guid.CreateVersion7(now), CaseId = id, At = now, AccountId = reader.Id, By = reader.DisplayName,
        }));
        await db.SaveChangesAsync(cancellation);
    }
}
