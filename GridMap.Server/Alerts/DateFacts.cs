using GridMap.Contracts.Supervision;
using GridMap.Domain.Alerts;
using GridMap.Domain.Areas;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Supervision;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Days by which units are to report, to answer a notice or to be done with cases, as the campaigns, notices and clocks have them now.</summary>
internal sealed class DateFacts(GridMapDb db, AreaDirectory areas, CampaignReader campaigns)
{
    private const int CountyDigits = 6;
    private const int TownshipDigits = 9;

    /// <summary>What a rule reminds of at a moment.</summary>
    public async Task<IEnumerable<AlertCause>> FindAsync(AlertRule rule, DateTimeOffset now, CancellationToken cancellation)
    {
        var (known, terms, scope) = (await areas.CurrentAsync(cancellation), await campaigns.FindAsync(cancellation), new AreaScope([rule.AreaCode]));
        IEnumerable<WatchedDate> dates =
            [.. await OfRoundsAsync(rule, known, terms, scope, cancellation), .. await OfNoticesAsync(known, scope, cancellation), .. await OfCasesAsync(rule, scope, cancellation)];
        return dates.Select(date => AlertRules.FindNear(rule, date, terms.CalendarOf(date.AreaCode), now)).OfType<AlertCause>();
    }

    /// <summary>Rounds that counties have not signed, of the campaign that holds in each.</summary>
    private async Task<IEnumerable<WatchedDate>> OfRoundsAsync(AlertRule rule, AreaSnapshot known, CampaignRules terms, AreaScope scope, CancellationToken cancellation)
    {
        var signed = (await db.LedgerSignOffs.AsNoTracking().Within(scope, row => row.AreaCode).Select(row => new { row.CampaignId, row.Round, row.AreaCode }).ToListAsync(cancellation))
            .Select(row => (row.CampaignId, row.Round, row.AreaCode)).ToHashSet();
        return
            from county in known.InOrder
            where county.Level is AreaLevel.County && rule.Covers(county.Code.Text)
            let held = terms.Find(county.Code.Text)
            where held is not null
            from round in held.Campaign.Rounds.Append(new ReportingRound(held.Campaign.FinalRound, held.Campaign.FinalReportOn))
            where !signed.Contains((held.Id, round.Number, county.Code.Text))
            select new WatchedDate(
                round.Number == held.Campaign.FinalRound ? WatchedDateKind.FinalReport : WatchedDateKind.Report, $"report/{held.Id:N}/{round.Number}/{county.Code.Text}",
                county.Code.Text, round.DueOn, AlertSubject.Report, held.Id.ToString(), [("area", county.Code.Text), ("round", round.Number)]);
    }

    private async Task<IEnumerable<WatchedDate>> OfNoticesAsync(AreaSnapshot known, AreaScope scope, CancellationToken cancellation)
    {
        var open = await db.Notices.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => row.State == NoticeState.Open)
            .OrderBy(row => row.DueOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return open.Select(row => new WatchedDate(
            WatchedDateKind.Notice, $"notice/{row.Id:N}", row.AreaCode, row.DueOn, AlertSubject.Notice, row.Id.ToString(),
            [("number", row.NumberOf()), ("unit", row.DepartmentId is { } department ? departments[department] : known.Find(row.AreaCode)?.Name ?? row.AreaCode)]));
    }

    /// <summary>Cases by unit and last day: counties for a rule of a wider area, else townships.</summary>
    private async Task<IEnumerable<WatchedDate>> OfCasesAsync(AlertRule rule, AreaScope scope, CancellationToken cancellation)
    {
        var digits = rule.AreaCode.Length < CountyDigits ? CountyDigits : TownshipDigits;
        var since = CaseRules.DayOf(rule.MadeAt);
        var due = await db.Cases.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => row.LastDay >= since)
            .GroupBy(row => new { row.AreaCode, row.LastDay }).Select(group => new { group.Key.AreaCode, group.Key.LastDay, Count = group.Count() }).ToListAsync(cancellation);
        return
            from one in due
            group one.Count by (Unit: one.AreaCode[..Math.Min(digits, one.AreaCode.Length)], LastDay: one.LastDay!.Value) into unit // those without one are left out above
            orderby unit.Key.LastDay, unit.Key.Unit
            select new WatchedDate(
                WatchedDateKind.Cases, $"cases/{unit.Key.Unit}", unit.Key.Unit, unit.Key.LastDay, AlertSubject.CaseList, unit.Key.Unit,
                [("area", unit.Key.Unit), ("count", unit.Sum())]);
    }
}
