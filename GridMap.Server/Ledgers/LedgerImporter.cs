using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Column = GridMap.Domain.Ledgers.LedgerColumn;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

/// <summary>Takes somebody's ledger in, row by row: says first what it would do, and then does what was seen.</summary>
internal sealed class LedgerImporter(GridMapDb db, LedgerBook book, CaseDesk desk, CaseParties parties, AreaDirectory areas, CellDirectory cells)
{
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="isApplied">False only says what would be done.</param>
    /// <param name="by">Whose areas the rows must lie in.</param>
    /// <param name="cancellation">Stops between two rows; those before it stay taken.</param>
    /// <exception cref="LedgerFileException">The file cannot be read, or no sheet of it is a ledger.</exception>
    public async Task<LedgerImportReport> ImportAsync(byte[] content, string fileName, bool isApplied, KnownAccount by, CancellationToken cancellation)
    {
        var read = LedgerFile.Read(content, fileName).Select(sheet => (sheet.Name, Reading: LedgerReading.Find(sheet.Rows))).ToList();
        if (read.TrueForAll(sheet => sheet.Reading is null))
        {
            throw new LedgerFileException(Problems.Say("ledger.noHeadings", ("file", fileName)));
        }

        var places = new LedgerPlaces(await areas.CurrentAsync(cancellation), await cells.CurrentAsync(cancellation), by.Scope);
        var known = (await book.ReadAsync(by.Scope, cancellation, withExcluded: true)).ToDictionary(item => item.Row.Id);
        var spots = known.Values.Select(item => new LedgerMatch.Known(
            item.Row.Id, LedgerText.Plain(item.Row.Name), item.Line.Text(Column.Address), item.Row.AreaCode, new LonLat(item.Row.Longitude, item.Row.Latitude))).ToList();
        var (rows, seen) = (new List<LedgerImportRow>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (sheet, reading) in read.Where(sheet => sheet.Reading is not null).Select(sheet => (sheet.Name, sheet.Reading!))) // as filtered
        {
            var faults = reading.Faults.ToLookup(fault => fault.Row, fault => new LedgerRemark((LedgerColumn?)fault.Column, fault.IsLeftOut, fault.Why.ToMessage()));
            var unusable = reading.Faults.Where(fault => fault.IsLeftOut).Select(fault => fault.Row).Distinct().Select(row => new LedgerImportRow(sheet, row, null, LedgerRowFate.LeftOut, null, null, [], [.. faults[row]]));
            var taken = new List<LedgerImportRow>();
            foreach (var row in reading.Rows)
            {
                cancellation.ThrowIfCancellationRequested();
                var remarks = faults[row.Row].ToList();
                if (!seen.TryAdd(row.Identity, $"{sheet}!{row.Row}"))
                {
                    taken.Add(LeftOut(sheet, row, [.. remarks, new LedgerRemark(null, IsLeftOut: true, Problems.Say("ledger.twiceInFile", ("row", seen[row.Identity])))]));
                    continue;
                }

                taken.Add(await TakeAsync(sheet, row, remarks, places, known, spots, isApplied, by));
                // What a row has written is not looked through again with each row that follows.
                db.ChangeTracker.Clear();
            }

            rows.AddRange(taken.Concat(unusable).OrderBy(row => row.Row));
        }

        return new LedgerImportReport(
            fileName, LedgerRows.HashOf(content), isApplied, CountOf(LedgerRowFate.Added), CountOf(LedgerRowFate.Changed), CountOf(LedgerRowFate.Unchanged), CountOf(LedgerRowFate.LeftOut),
            [.. read.Select(sheet => new LedgerSheet(sheet.Name, sheet.Reading is not null, sheet.Reading?.UnknownHeadings ?? []))], rows);

        int CountOf(LedgerRowFate fate) => rows.Count(row => row.Fate == fate);
    }

    private async Task<LedgerImportRow> TakeAsync(
        string sheet, LedgerRow row, List<LedgerRemark> remarks, LedgerPlaces places, Dictionary<Guid, LedgerItem> known, List<LedgerMatch.Known> spots, bool isApplied, KnownAccount by)
    {
        var place = places.Find(row);
        if (LedgerIntake.FindTooLong(row) is { } tooLong)
        {
            return LeftOut(sheet, row, [.. remarks, tooLong]);
        }

        switch (LedgerMatch.Find(row, place.AreaCode, spots))
        {
            case [var one]:
                return known.TryGetValue(one.CaseId, out var item)
                    ? await ChangeAsync(sheet, row, item, [.. remarks, .. place.Remarks.Where(remark => !remark.IsLeftOut && remark.Column is not LedgerColumn.Position)], isApplied, by)
                    // Another row of this file opens it.
                    : LeftOut(sheet, row, [.. remarks, new LedgerRemark(null, IsLeftOut: true, Problems.Say("ledger.twiceInFile", ("row", one.Name)))]);
            case { Count: > 1 } several:
                return LeftOut(sheet, row, [.. remarks, new LedgerRemark(null, IsLeftOut: true, Problems.Say("ledger.severalCases", ("cases", string.Join(", ", several.Select(spot => known.TryGetValue(spot.CaseId, out var item) ? item.Row.Number : spot.Name)))))]);
        }

        if (place.Remarks.Any(remark => remark.IsLeftOut) || place is not { AreaCode: { } area, Position: { } position })
        {
            return LeftOut(sheet, row, [.. remarks, .. place.Remarks]);
        }

        var id = Guid.CreateVersion7();
        var facts = LedgerIntake.NewFacts(row);
        if (isApplied && await OpenAsync(id, row, area, position, facts, by) is { } refused)
        {
            return LeftOut(sheet, row, [.. remarks, .. place.Remarks, new LedgerRemark(null, IsLeftOut: true, refused)]);
        }

        spots.Add(new LedgerMatch.Known(id, facts.Name, facts.Address, area, position));
        return new LedgerImportRow(sheet, row.Row, facts.Name, LedgerRowFate.Added, isApplied ? id : null, CaseNumber: null, [], [.. remarks, .. place.Remarks]);
    }

    private async Task<LedgerImportRow> ChangeAsync(string sheet, LedgerRow row, LedgerItem item, List<LedgerRemark> remarks, bool isApplied, KnownAccount by)
    {
        var facts = LedgerIntake.Merge(item.Facts, row);
        var changes = LedgerIntake.Changes(item.Facts, facts);
        remarks.AddRange(LedgerIntake.StepRemarks(item.Line, row));
        if (isApplied && changes.Count > 0 && Refusal(await desk.SaveFactsAsync(item.Row.Id, new SaveCaseFactsRequest(facts, item.Row.Version), by, CancellationToken.None)) is { } refused)
        {
            return LeftOut(sheet, row, [.. remarks, new LedgerRemark(null, IsLeftOut: true, refused)]);
        }

        return new LedgerImportRow(sheet, row.Row, item.Row.Name, changes.Count > 0 ? LedgerRowFate.Changed : LedgerRowFate.Unchanged, item.Row.Id, item.Row.Number, changes, remarks);
    }

    /// <summary>A case with the persons that the row names; a row that has begun is not broken off.</summary>
    private async Task<Message?> OpenAsync(Guid id, LedgerRow row, string area, LonLat position, CaseFacts facts, KnownAccount by)
    {
        var request = new OpenCaseRequest(id, facts.Name, area, position.Longitude, position.Latitude, facts, SuspectId: null);
        if (Refusal(await desk.OpenAsync(request, by, at: null, CancellationToken.None)) is { } refused)
        {
            return refused;
        }

        foreach (var (column, role) in new[] { (Column.PersonInCharge, CasePartyRole.PersonInCharge), (Column.Landlord, CasePartyRole.Landlord) })
        {
            // A name and, often enough, a telephone number in the same cell.
            if (row.Text(column) is { } name && Refusal(await parties.PutAsync(id, new CaseParty(Guid.CreateVersion7(), role, name.Length > 100 ? name[..100] : name, Contact: null, Note: null), isNew: true, by, CancellationToken.None)) is { } unnamed)
            {
                return unnamed;
            }
        }

        return null;
    }

    private static Message? Refusal(CaseDeskOutcome outcome) => outcome switch
    {
        CaseDeskOutcome.Done => null,
        CaseDeskOutcome.Refused refused => refused.Message,
        CaseDeskOutcome.Conflict conflict => conflict.Message,
        _ => Message.Plain("case.notFound"),
    };

    private static LedgerImportRow LeftOut(string sheet, LedgerRow row, IReadOnlyList<LedgerRemark> remarks) =>
        new(sheet, row.Row, row.Text(Column.Name), LedgerRowFate.LeftOut, null, null, [], remarks);
}
