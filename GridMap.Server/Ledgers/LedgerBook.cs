using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Domain.Cases;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Contracts.Cases.CaseState;

namespace GridMap.Server.Ledgers;

/// <summary>The ledger as it stands: a row for each case that is neither merged nor, unless asked for, excluded.</summary>
internal sealed class LedgerBook(GridMapDb db, AreaDirectory areas, CampaignReader campaigns, PersonsLog persons, TimeProvider clock)
{
    private const int PageRows = 200;

    /// <summary>All rows of the areas, by area and number.</summary>
    public async Task<List<LedgerItem>> ReadAsync(AreaScope scope, CancellationToken cancellation, bool withExcluded = false)
    {
        var cases = db.Cases.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => row.State != CaseState.Merged && (withExcluded || row.State != CaseState.Excluded));
        var rows = await cases.OrderBy(row => row.AreaCode).ThenBy(row => row.Number).ToListAsync(cancellation);
        var steps = (await cases.Join(db.CaseSteps, row => row.Id, step => step.CaseId, (_, step) => step).OrderBy(step => step.Number).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
        var parties = (await cases.Join(db.CaseParties, row => row.Id, party => party.CaseId, (_, party) => party).OrderBy(party => party.ChangedAt).ThenBy(party => party.Id).ToListAsync(cancellation))
            .ToLookup(party => party.CaseId);
        var lines = new LedgerLines(await areas.CurrentAsync(cancellation), await campaigns.FindAsync(cancellation));
        var today = CaseRules.DayOf(clock.GetUtcNow());
        return
        [
            .. rows.Select((row, i) =>
            {
                var (facts, read) = (CaseRows.Read<CaseFacts>(row.Facts), Case.Read(row.Id, [.. steps[row.Id].Select(step => step.ToRecord().ToStep())]));
                return new LedgerItem(row, facts, read, lines.Make(row, facts, read, today, parties[row.Id], i + 1));
            }),
        ];
    }

    /// <summary>Rows as a list shows them; the cursor counts the rows before the page.</summary>
    public async Task<Page<LedgerLine>> ListAsync(AreaScope scope, LedgerFilter filter, string? after, KnownAccount reader, CancellationToken cancellation)
    {
        var items = filter.Apply(await ReadAsync(scope, cancellation, filter.State is CaseState.Excluded));
        var before = int.TryParse(after, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;
        var page = items.Skip(before).Take(PageRows).ToList();
        await NoteAsync(page, filter, reader, cancellation);
        var (end, today) = (before + page.Count, CaseRules.DayOf(clock.GetUtcNow()));
        return new Page<LedgerLine>(
            [
                .. page.Select(item => new LedgerLine(
                    item.Row.Id, item.Row.Number, item.Row.AreaCode, item.Row.Longitude, item.Row.Latitude, item.Row.State, item.Row.LastDay < today, item.Row.Version,
                    item.Line.ToCells().WithheldFrom(filter.SeesPersons))),
            ],
            items.Count, end < items.Count && page.Count > 0 ? end.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The same rows as a workbook.</summary>
    public async Task<byte[]> ExportAsync(AreaScope scope, string areaName, LedgerFilter filter, KnownAccount reader, CancellationToken cancellation)
    {
        var items = filter.Apply(await ReadAsync(scope, cancellation, filter.State is CaseState.Excluded));
        await NoteAsync(items, filter, reader, cancellation);
        return LedgerWorkbook.Write(
            $"填报单位：{areaName}    截止日期：{CaseRules.DayOf(clock.GetUtcNow()):yyyy-MM-dd}    共 {items.Count} 处", [.. items.Select(item => item.Line.ToCells().WithheldFrom(filter.SeesPersons))]);
    }

    private Task NoteAsync(IEnumerable<LedgerItem> items, LedgerFilter filter, KnownAccount reader, CancellationToken cancellation) =>
        filter.SeesPersons ? persons.NoteAsync(items.Where(item => item.Row.Parties > 0).Select(item => item.Row.Id), reader, cancellation) : Task.CompletedTask;
}
