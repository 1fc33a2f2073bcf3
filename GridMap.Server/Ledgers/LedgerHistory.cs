using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Domain.Cases;
using GridMap.Domain.Ledgers;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

/// <summary>How a row of the ledger came to be as it is: told again from the case's steps and what was known at each of them.</summary>
internal sealed class LedgerHistory(GridMapDb db, AreaDirectory areas, CampaignReader campaigns)
{
    /// <summary>Changes of cells, the newest first; null when there is no such case in the areas.</summary>
    public async Task<List<LedgerChange>?> FindAsync(Guid caseId, AreaScope scope, CancellationToken cancellation)
    {
        if (await db.Cases.AsNoTracking().FirstOrDefaultAsync(one => one.Id == caseId, cancellation) is not { } row || !scope.Covers(row.AreaCode))
        {
            return null;
        }

        var steps = (await db.CaseSteps.AsNoTracking().Where(step => step.CaseId == caseId).OrderBy(step => step.Number).ToListAsync(cancellation)).ConvertAll(step => step.ToRecord());
        var facts = await db.CaseFacts.AsNoTracking().Where(one => one.CaseId == caseId).OrderBy(one => one.Number).ToListAsync(cancellation);
        var lines = new LedgerLines(await areas.CurrentAsync(cancellation), await campaigns.FindAsync(cancellation));
        // Steps in the order in which the server took them: one that came in late changed the row when it came in.
        var moments = steps.Select(step => (At: step.ReceivedAt, By: step.ByName, Step: (CaseStepRecord?)step, Facts: (CaseFacts?)null))
            .Concat(facts.Select(one => (one.At, one.By, Step: (CaseStepRecord?)null, Facts: (CaseFacts?)CaseRows.Read<CaseFacts>(one.Facts))))
            .OrderBy(moment => moment.At).ThenBy(moment => moment.Step?.Kind is Contracts.Cases.CaseStepKind.Open ? 0 : 1);
        var (changes, known, taken) = (new List<LedgerChange>(), (CaseFacts?)null, new List<CaseStep>());
        IReadOnlyList<string?> before = new string?[Enum.GetValues<LedgerColumn>().Length];
        foreach (var moment in moments)
        {
            known = moment.Facts ?? known;
            if (moment.Step is { } step)
            {
                taken.Add(step.ToStep());
            }

            if (known is null || taken.Count is 0)
            {
                continue;
            }

            var read = Case.Read(caseId, taken);
            var now = lines.Make(row, known, LedgerStanding.Of(read), lines.LastDayOf(row.AreaCode, read, CaseRules.DayOf(moment.At)), [], number: 1).ToCells();
            var cells = Enum.GetValues<LedgerColumn>().Where(column => column is not LedgerColumn.Number && before[(int)column] != now[(int)column])
                .Select(column => new LedgerCellChange(column, before[(int)column], now[(int)column])).ToList();
            if (cells.Count > 0)
            {
                changes.Add(new LedgerChange(moment.At, moment.By, cells));
            }

            before = now;
        }

        changes.Reverse();
        return changes;
    }
}
