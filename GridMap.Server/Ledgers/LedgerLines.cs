using GridMap.Contracts.Cases;
using GridMap.Domain.Areas;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Cases;
using CaseStage = GridMap.Domain.Cases.Clocks.CaseStage;

namespace GridMap.Server.Ledgers;

/// <summary>Puts a case into the ledger's words.</summary>
internal sealed class LedgerLines(AreaSnapshot areas, CampaignRules rules)
{
    /// <param name="row">Place and number of the case.</param>
    /// <param name="facts">What was known at the time.</param>
    /// <param name="standing">What its steps came to then.</param>
    /// <param name="lastDay">Last day of the disposal by the clock; see <see cref="LastDayOf"/>.</param>
    /// <param name="parties">Its persons, in the order in which they were written down.</param>
    /// <param name="number">Running number, from 1.</param>
    public LedgerRow Make(CaseRow row, CaseFacts facts, LedgerStanding standing, DateOnly? lastDay, IEnumerable<CasePartyRow> parties, int number) => new LedgerEntry(row.Number, standing, new LonLat(row.Longitude, row.Latitude))
    {
        County = NameAt(row.AreaCode, AreaLevel.County),
        Township = NameAt(row.AreaCode, AreaLevel.Township),
        Village = NameAt(row.AreaCode, AreaLevel.Village),
        CellCode = row.AreaCode.Length > 12 ? row.AreaCode : null,
        Name = facts.Name,
        Address = facts.Address,
        PersonInCharge = Names(parties.Where(party => party.Role is CasePartyRole.PersonInCharge or CasePartyRole.Controller)),
        Landlord = Names(parties.Where(party => party.Role is CasePartyRole.Landlord)),
        Products = facts.Products,
        Licences = facts.Licences,
        FoundBy = facts.FoundBy,
        FoundOn = facts.FoundOn,
        Unit = facts.Unit,
        PersonResponsible = facts.PersonResponsible,
        Remarks = facts.Remarks,
        LastDay = lastDay,
    }.ToRow(number);

    /// <summary>整改时限 by the clock; null while no disposal runs. It is the disposal's: other stages have limits that are nobody's but ours.</summary>
    /// <param name="areaCode">Where the case is.</param>
    /// <param name="read">The case with its steps.</param>
    /// <param name="day">The day, Beijing time.</param>
    public DateOnly? LastDayOf(string areaCode, Case read, DateOnly day) =>
        CaseClock.Find(read, rules.LimitsOf(areaCode), rules.CalendarOf(areaCode), day) is { Stage: CaseStage.Disposal } clock ? clock.LastDay : null;

    private string? NameAt(string areaCode, AreaLevel level)
    {
        var digits = level switch { AreaLevel.County => 6, AreaLevel.Township => 9, _ => 12 };
        return areaCode.Length >= digits && AreaCode.Find(areaCode[..digits]) is { } code && code.Level == level ? areas.Find(code.Text)?.Name ?? OfficialAreas.FindName(code.Text) : null;
    }

    private static string? Names(IEnumerable<CasePartyRow> parties) => string.Join('、', parties.Select(party => party.Name)) is { Length: > 0 } names ? names : null;
}
