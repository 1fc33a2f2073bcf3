using GridMap.Contracts.Supervision;
using GridMap.Domain.Supervision;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>Doubts about records, found anew each time, and what people have said of them. A doubt is a question; a person answers it.</summary>
internal sealed class DoubtBook(GridMapDb db, CaseArchive archive, Caller caller, TimeProvider clock)
{
    /// <summary>Doubts about cases of a scope, those nobody has judged first.</summary>
    /// <remarks>Looked for in all cases, since the same photo may serve in two counties; only figures tell of the others.</remarks>
    public async Task<IReadOnlyList<DoubtSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var cases = await archive.ListAsync(AreaScope.OfEverywhere, cancellation);
        var known = cases.Where(one => within.Covers(one.AreaCode)).ToDictionary(one => one.Id);
        var doubts = RecordCheck.Find([.. cases.Select(one => (one.Case, one.Place))]).Where(doubt => known.ContainsKey(doubt.CaseId)).DistinctBy(doubt => doubt.Key).ToList();
        var keys = doubts.ConvertAll(doubt => doubt.Key);
        var judged = (await db.Judgements.AsNoTracking().Where(row => keys.Contains(row.Key)).ToListAsync(cancellation)).ToLookup(row => row.Key, StringComparer.Ordinal);
        return [.. doubts.Select(doubt =>
        {
            var about = known[doubt.CaseId];
            return new DoubtSummary(
                doubt.Key, (Contracts.Supervision.RecordDoubtKind)doubt.Kind, about.Id, about.Number, about.Name, about.AreaCode, Problems.Say(doubt.Why),
                [.. judged[doubt.Key].OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => new DoubtJudgement(row.Verdict, row.Note, row.At, row.By))]);
        }).OrderBy(doubt => doubt.Judgements.Count > 0).ThenBy(doubt => doubt.AreaCode, StringComparer.Ordinal).ThenBy(doubt => doubt.CaseNumber, StringComparer.Ordinal).ThenBy(doubt => doubt.Kind)];
    }

    public async Task<DoubtSummary?> FindAsync(string key, CancellationToken cancellation) =>
        (await ListAsync(caller.Account.Scope, cancellation)).FirstOrDefault(doubt => doubt.Key == key);

    public async Task<StepOutcome> JudgeAsync(string key, JudgeDoubtRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is null) return new StepOutcome.NotFound();
        if (string.IsNullOrWhiteSpace(request.Note)) return new StepOutcome.Refused(Problems.Say("supervision.textMissing"));
        var now = clock.GetUtcNow();
        var row = new JudgementRow
        {
            Id = Guid.CreateVersion7(now), Key = key, Verdict = request.Verdict, Note = request.Note.Trim(), At = now, AccountId = caller.Account.Id, By = caller.Account.DisplayName,
        };
        db.Judgements.Add(row);
        await db.SaveChangesAsync(cancellation);
        return new StepOutcome.Done(row.Id);
    }
}
