using GridMap.Contracts;
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
using CaseState = GridMap.Contracts.Cases.CaseState;

namespace GridMap.Server.Ledgers;

/// <summary>The ledger as it stands: a row for each case that is neither merged nor, unless asked for, excluded.</summary>
/// <remarks>
/// What a case's steps come to is kept in its row, and a page whose rows can be told without their words reads that page alone: steps are read
/// only of the few disposals whose last day is the clock's.
/// </remarks>
internal sealed class LedgerBook(GridMapDb db, AreaDirectory areas, CampaignReader campaigns, PersonsLog persons, TimeProvider clock)
{
    private const int PageRows = 200;
    private const int IdsAtOnce = 500;

    /// <summary>All rows of the areas, by area and number.</summary>
    public async Task<List<LedgerItem>> ReadAsync(AreaScope scope, CancellationToken cancellation, bool withExcluded = false) =>
        await MakeAsync([.. (await InOrder(scope, withExcluded).ToListAsync(cancellation)).Select((row, i) => (row, i + 1))], cancellation);

    /// <summary>Rows as a list shows them; the cursor counts the rows before the page.</summary>
    public async Task<Page<LedgerLine>> ListAsync(AreaScope scope, LedgerFilter filter, string? after, KnownAccount reader, CancellationToken cancellation)
    {
        var before = int.TryParse(after, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var skipped) ? skipped : 0;
        var (page, total) = await ReadPageAsync(scope, filter, before, cancellation);
        await NoteAsync(page, filter, reader, cancellation);
        var (end, today) = (before + page.Count, CaseRules.DayOf(clock.GetUtcNow()));
        return new Page<LedgerLine>(
            [
                .. page.Select(item => new LedgerLine(
                    item.Row.Id, item.Row.Number, item.Row.AreaCode, item.Row.Longitude, item.Row.Latitude, item.Row.State, item.Row.LastDay < today, item.Row.Version,
                    item.Line.ToCells().WithheldFrom(filter.SeesPersons))),
            ],
            total, end < total && page.Count > 0 ? end.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The same rows as a workbook.</summary>
    public async Task<byte[]> ExportAsync(AreaScope scope, string areaName, LedgerFilter filter, KnownAccount reader, CancellationToken cancellation)
    {
        var items = filter.Apply(await ReadAsync(scope, cancellation, filter.State is CaseState.Excluded));
        await NoteAsync(items, filter, reader, cancellation);
        return LedgerWorkbook.Write(
            $"填报单位：{areaName}    截止日期：{CaseRules.DayOf(clock.GetUtcNow()):yyyy-MM-dd}    共 {items.Count} 处", [.. items.Select(item => item.Line.ToCells().WithheldFrom(filter.SeesPersons))]);
    }

    private async Task<(List<LedgerItem> Page, int Total)> ReadPageAsync(AreaScope scope, LedgerFilter filter, int before, CancellationToken cancellation)
    {
        var withExcluded = filter.State is CaseState.Excluded;
        if (filter.ReadsWords)
        {
            var items = filter.Apply(await ReadAsync(scope, cancellation, withExcluded));
            return ([.. items.Skip(before).Take(PageRows)], items.Count);
        }

        // A row's number is its place in the whole ledger, so all of it is counted through, but no more than that.
        var all = await InOrder(scope, withExcluded).Select(row => new { row.Id, row.State, row.Violation }).ToListAsync(cancellation);
        var found = all.Select((row, i) => (Row: row, Number: i + 1)).Where(one => filter.Shows(one.Row.State, one.Row.Violation)).ToList();
        if (filter.IsDescending)
        {
            found.Reverse();
        }

        var page = found.Skip(before).Take(PageRows).ToList();
        var ids = page.ConvertAll(one => one.Row.Id);
        var rows = await db.Cases.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return (await MakeAsync([.. page.Where(one => rows.ContainsKey(one.Row.Id)).Select(one => (rows[one.Row.Id], one.Number))], cancellation), found.Count);
    }

    private IOrderedQueryable<CaseRow> InOrder(AreaScope scope, bool withExcluded) => db.Cases.AsNoTracking().Within(scope, row => row.AreaCode)
        .Where(row => row.State != CaseState.Merged && (withExcluded || row.State != CaseState.Excluded)).OrderBy(row => row.AreaCode).ThenBy(row => row.Number);

    private async Task<List<LedgerItem>> MakeAsync(IReadOnlyList<(CaseRow Row, int Number)> rows, CancellationToken cancellation)
    {
        var lines = new LedgerLines(await areas.CurrentAsync(cancellation), await campaigns.FindAsync(cancellation));
        var today = CaseRules.DayOf(clock.GetUtcNow());
        var standings = rows.Select(one => one.Row).ToDictionary(row => row.Id, row => row.FindStanding());
        var cases = await ReadCasesAsync([.. rows.Select(one => one.Row).Where(row => NeedsSteps(row, standings[row.Id])).Select(row => row.Id)], cancellation);
        var parties = await ReadPartiesAsync([.. rows.Where(one => one.Row.Parties > 0).Select(one => one.Row.Id)], cancellation);
        return
        [
            .. rows.Select(one =>
            {
                var (row, facts, read) = (one.Row, CaseRows.Read<CaseFacts>(one.Row.Facts), cases.GetValueOrDefault(one.Row.Id));
                // Without a standing the steps were read.
                var standing = standings[row.Id] ?? LedgerStanding.Of(read!);
                var lastDay = read is null ? null : lines.LastDayOf(row.AreaCode, read, today);
                return new LedgerItem(row, facts, standing, lines.Make(row, facts, standing, lastDay, parties[row.Id], one.Number));
            }),
        ];
    }

    /// <summary>True where the clock says the last day: no measure says it yet.</summary>
    private static bool NeedsSteps(CaseRow row, LedgerStanding? standing) => standing is null || (row.Stage is CaseStage.Disposal && standing.Measures.Count is 0);

    private async Task<Dictionary<Guid, Case>> ReadCasesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var cases = new Dictionary<Guid, Case>();
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            var steps = (await db.CaseSteps.AsNoTracking().Where(step => some.Contains(step.CaseId)).OrderBy(step => step.Number).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
            foreach (var id in some)
            {
                cases.Add(id, Case.Read(id, [.. steps[id].Select(step => step.ToRecord().ToStep())]));
            }
        }

        return cases;
    }

    private async Task<ILookup<Guid, CasePartyRow>> ReadPartiesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var parties = new List<CasePartyRow>();
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            parties.AddRange(await db.CaseParties.AsNoTracking().Where(party => some.Contains(party.CaseId)).ToListAsync(cancellation));
        }

        return parties.OrderBy(party => party.ChangedAt).ThenBy(party => party.Id).ToLookup(party => party.CaseId);
    }

    private Task NoteAsync(IEnumerable<LedgerItem> items, LedgerFilter filter, KnownAccount reader, CancellationToken cancellation) =>
        filter.SeesPersons ? persons.NoteAsync(items.Where(item => item.Row.Parties > 0).Select(item => item.Row.Id), reader, cancellation) : Task.CompletedTask;
}
