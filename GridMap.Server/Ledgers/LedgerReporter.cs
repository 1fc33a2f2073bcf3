using GridMap.Domain.Cases;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Ledgers.Reports;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Ledgers;

/// <summary>Gathers what the final report needs and has it written.</summary>
internal sealed class LedgerReporter(GridMapDb db, LedgerBook book, LedgerRounds rounds, AreaDirectory areas, TimeProvider clock)
{
    // Villages of a whole city would be a grey mesh.
    private const int MostOutlines = 400;

    /// <summary>The report of a campaign for the caller's part of an area; null when there is no such campaign.</summary>
    /// <param name="campaignId">Which.</param>
    /// <param name="scope">The area, within the caller's.</param>
    /// <param name="reader">Who asks.</param>
    public async Task<(byte[] Content, string FileName)?> WriteAsync(Guid campaignId, AreaScope scope, KnownAccount reader, CancellationToken cancellation)
    {
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == campaignId, cancellation) is not { } row
            || await rounds.FindAsync(campaignId, reader, cancellation) is not { } handedIn || Narrow(scope, row.AreaCode) is not { } within)
        {
            return null;
        }

        var campaign = row.ToCampaign();
        var day = CaseRules.DayOf(clock.GetUtcNow());
        var map = await areas.CurrentAsync(cancellation);
        var about = map.FindCommon(within);
        var name = about?.Name ?? await rounds.NameAsync(row.AreaCode, cancellation);
        var code = about?.Code.Text ?? row.AreaCode;
        var outlines = map.InOrder
            .Where(area => area.Shape is { IsEmpty: false } && area.Code.Text.StartsWith(code, StringComparison.Ordinal) && within.Covers(area.Code.Text))
            .OrderBy(area => area.Level).Take(MostOutlines).ToList();
        var report = new LedgerReport(
            campaign, name, day, await book.ReadAsync(within, cancellation, withExcluded: true), [.. map.Below(code, within)], [.. outlines.Select(area => (area.Shape!, area.Level == outlines[0].Level))], // as filtered
            [.. handedIn.Select(round => round with { Counties = [.. round.Counties.Where(county => within.Covers(county.AreaCode))] })]);
        return (report.Write(), $"总结报告-{name}-{day:yyyyMMdd}.docx");
    }

    private static AreaScope? Narrow(AreaScope scope, string areaCode) =>
        scope.IsEverywhere ? new AreaScope([areaCode]) : scope.Narrow(areaCode) is { } narrowed ? narrowed : scope.AreaCodes.All(code => code.StartsWith(areaCode, StringComparison.Ordinal)) ? scope : null;
}
