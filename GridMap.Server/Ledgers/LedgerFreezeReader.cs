using GridMap.Contracts.Ledgers;
using GridMap.Domain.Ledgers;
using GridMap.Server.Campaigns;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

/// <summary>Frozen ledgers, and what changed from one to another.</summary>
internal sealed class LedgerFreezeReader(GridMapDb db, LedgerRounds rounds, PersonsLog persons)
{
    public async Task<LedgerFreezeDetail?> FindAsync(Guid id, KnownAccount account, bool seesPersons, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, account, cancellation) is not { } row)
        {
            return null;
        }

        var lines = row.ReadLines();
        if (seesPersons)
        {
            await persons.NoteAsync(lines.Where(HasPersons).Select(line => line.CaseId), account, cancellation);
        }

        var others = await db.LedgerFreezes.AsNoTracking()
            .Where(one => one.CampaignId == row.CampaignId && one.AreaCode == row.AreaCode && one.Id != id)
            .OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Select(LedgerRounds.WithoutBody).ToListAsync(cancellation);
        return new LedgerFreezeDetail(
            row.ToContract(), await SignOffAsync(row, cancellation), row.IsIntact(), [.. others.Select(one => one.ToContract())], [.. lines.Select(line => line.Cells.WithheldFrom(seesPersons))]);
    }

    /// <summary>The frozen ledger as a workbook with a name for it; null when there is none.</summary>
    public async Task<(byte[] Content, string FileName)?> ExportAsync(Guid id, KnownAccount account, bool seesPersons, CancellationToken cancellation)
    {
        if (await FindAsync(id, account, seesPersons, cancellation) is not { } detail)
        {
            return null;
        }

        var name = await rounds.NameAsync(detail.Freeze.AreaCode, cancellation);
        var day = Domain.Cases.CaseRules.DayOf(detail.Freeze.At);
        var signed = detail.SignOff is { } signOff ? $"{signOff.By} {Domain.Cases.CaseRules.DayOf(signOff.At):yyyy-MM-dd} 签字" : "未签字";
        return (
            LedgerWorkbook.Write($"填报单位：{name}    第 {detail.Freeze.Round} 轮    冻结日期：{day:yyyy-MM-dd}    共 {detail.Freeze.Rows} 处    {signed}    校验值：{detail.Freeze.Sha256[..16]}", detail.Rows),
            $"清单台账-{name}-第{detail.Freeze.Round}轮-{day:yyyyMMdd}.xlsx");
    }

    /// <summary>What changed between this frozen ledger and another of its county; null when one is missing or of another county.</summary>
    /// <param name="with">The other one; null is the last that was frozen before this.</param>
    public async Task<LedgerDifferenceReport?> CompareAsync(Guid id, Guid? with, KnownAccount account, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, account, cancellation) is not { } one)
        {
            return null;
        }

        var other = with is { } chosen ? await FindRowAsync(chosen, account, cancellation) : await FindBeforeAsync(one, cancellation);
        if (with is not null && (other is null || other.AreaCode != one.AreaCode))
        {
            return null;
        }

        var (before, after) = other is null || other.At < one.At ? (other, one) : (one, other);
        var difference = LedgerDifference.Between(before is null ? [] : RowsOf(before), RowsOf(after));
        return new LedgerDifferenceReport(
            before?.ToContract(), after.ToContract(), after.Rows - difference.Added.Count - difference.Changed.Count,
            [
                .. difference.Added.Select(row => Row(LedgerDifferenceKind.Added, row, [])),
                .. difference.Gone.Select(row => Row(LedgerDifferenceKind.Gone, row, [])),
                .. difference.Changed.Select(change => Row(LedgerDifferenceKind.Changed, change.After, [.. change.Columns.Select(column => Change(change, column))])),
            ]);
    }

    private static IReadOnlyList<LedgerRow> RowsOf(LedgerFreezeRow row) => [.. row.ReadLines().Select((line, i) => line.ToRow(i + 1))];

    private static LedgerDifferenceRow Row(LedgerDifferenceKind kind, LedgerRow row, IReadOnlyList<LedgerCellChange> cells) =>
        new(kind, row.Key ?? "", row.Text(Domain.Ledgers.LedgerColumn.Name) ?? "", cells);

    // That a person's name changed is said; the names are not.
    private static LedgerCellChange Change(LedgerDifference.ChangedRow change, Domain.Ledgers.LedgerColumn column) =>
        column is Domain.Ledgers.LedgerColumn.PersonInCharge or Domain.Ledgers.LedgerColumn.Landlord
            ? new LedgerCellChange((LedgerColumn)column, change.Before.Text(column) is null ? null : LedgerText.Withheld, change.After.Text(column) is null ? null : LedgerText.Withheld)
            : new LedgerCellChange((LedgerColumn)column, change.Before.Text(column), change.After.Text(column));

    private static bool HasPersons(FrozenLine line) => line.Cells[(int)LedgerColumn.PersonInCharge] is not null || line.Cells[(int)LedgerColumn.Landlord] is not null;

    private async Task<LedgerFreezeRow?> FindRowAsync(Guid id, KnownAccount account, CancellationToken cancellation) =>
        await db.LedgerFreezes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row && account.Scope.Covers(row.AreaCode) ? row : null;

    private Task<LedgerFreezeRow?> FindBeforeAsync(LedgerFreezeRow row, CancellationToken cancellation) => db.LedgerFreezes.AsNoTracking()
        .Where(one => one.AreaCode == row.AreaCode && one.At < row.At).OrderByDescending(one => one.At).FirstOrDefaultAsync(cancellation);

    private async Task<LedgerSignOff?> SignOffAsync(LedgerFreezeRow row, CancellationToken cancellation)
    {
        if (await db.LedgerSignOffs.AsNoTracking().FirstOrDefaultAsync(one => one.FreezeId == row.Id, cancellation) is not { } signOff)
        {
            return null;
        }

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(one => one.Id == row.CampaignId, cancellation);
        return signOff.ToContract(campaign.ToCampaign().FindDueOn(row.Round) ?? DateOnly.MaxValue);
    }
}
