using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Households;
using GridMap.Contracts.Wording;
using GridMap.Domain.Cases;
using GridMap.Server.Cases;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Households;

/// <summary>Opens a case of a household where something is to be looked at.</summary>
internal sealed class HouseholdCases(GridMapDb db, MapWriter writer, CaseDesk desk, CellDirectory cells, Caller caller, AreaScope scope)
{
    private static readonly CultureInfo WrittenIn = CultureInfo.GetCultureInfo("zh-CN");

    public async Task<HouseholdOutcome> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Households.SingleOrDefaultAsync(known => known.Id == id, cancellation) is not { } row || !scope.Covers(row.AreaCode))
        {
            return new HouseholdOutcome.NotFound();
        }

        if (row.CaseId is not null)
        {
            return new HouseholdOutcome.Done(id);
        }

        if (row.State is not HouseholdState.Suspicious)
        {
            return new HouseholdOutcome.Conflict(Message.Plain("household.noCase"));
        }

        // Without a position of its own it is somewhere in its cell.
        var middle = (await cells.CurrentAsync(cancellation)).Find(row.AreaCode)?.Cell.Shape.InteriorPoint;
        if ((row.Longitude ?? middle?.X, row.Latitude ?? middle?.Y) is not ({ } longitude, { } latitude))
        {
            return new HouseholdOutcome.Conflict(Message.Plain("household.noPosition"));
        }

        var last = await db.HouseholdTicks.AsNoTracking().Where(tick => tick.HouseholdId == id).OrderByDescending(tick => tick.At).ThenByDescending(tick => tick.Id)
            .FirstOrDefaultAsync(cancellation);
        var facts = new CaseFacts(
            row.Label, Address: null, Products: null, Licences: null, MessageText.Render(Message.Plain("household.foundBy"), WrittenIn),
            row.VisitedAt is { } at ? CaseRules.DayOf(at) : null, Unit: null, PersonResponsible: null, last?.Note);
        // The case bears the household's id, so that a second try finds it.
        switch (await desk.OpenAsync(new OpenCaseRequest(id, row.Label, row.AreaCode, longitude, latitude, facts), caller.Account, at: null, cancellation))
        {
            case CaseDeskOutcome.Done:
                row.CaseId = id;
                await writer.SaveAsync(cancellation);
                return new HouseholdOutcome.Done(id);
            case CaseDeskOutcome.Conflict conflict:
                return new HouseholdOutcome.Conflict(conflict.Message);
            case CaseDeskOutcome.Refused refused:
                return new HouseholdOutcome.Unfit(refused.Message);
            default:
                return new HouseholdOutcome.NotFound();
        }
    }
}
