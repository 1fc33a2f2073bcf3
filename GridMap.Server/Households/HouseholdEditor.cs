using GridMap.Contracts;
using GridMap.Contracts.Households;
using GridMap.Domain.Geo;
using GridMap.Domain.Households;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Households;

/// <summary>Puts households on the list and changes them, and takes the ticks of those who were there.</summary>
internal sealed class HouseholdEditor(GridMapDb db, MapWriter writer, AreaDirectory areas, CellDirectory cells, Caller caller, AreaScope scope, TimeProvider clock)
{
    public async Task<HouseholdOutcome> SaveAsync(Guid id, SaveHouseholdRequest request, CancellationToken cancellation)
    {
        var (areaCode, refused) = await PlaceAsync(request, cancellation);
        if (areaCode is null)
        {
            // Either an area or a refusal comes back.
            return refused!;
        }

        return await writer.SaveAsync<HouseholdOutcome>(async saving =>
        {
            await HoldAsync(id, saving);
            var row = await db.Households.SingleOrDefaultAsync(known => known.Id == id, saving);
            if (row is not null && !scope.Covers(row.AreaCode))
            {
                return new HouseholdOutcome.NotFound();
            }

            if (row?.Version != request.ExpectedVersion)
            {
                return row is null ? new HouseholdOutcome.NotFound() : new HouseholdOutcome.Conflict(Message.Plain("household.stale"));
            }

            row ??= db.Households.Add(new HouseholdRow { Id = id, AreaCode = areaCode, Label = "", ChangedBy = "" }).Entity;
            Fill(row, request, areaCode);
            return new HouseholdOutcome.Done(id);
        }, cancellation);
    }

    /// <summary>A row of the list as the request has it; version and change are noted.</summary>
    public void Fill(HouseholdRow row, SaveHouseholdRequest request, string areaCode)
    {
        (row.AreaCode, row.Label, row.Kind, row.IsRetired) = (areaCode, request.Label.Trim(), request.Kind, request.IsRetired);
        (row.Longitude, row.Latitude) = (request.Longitude, request.Latitude);
        (row.ChangedBy, row.ChangedAt, row.Version) = (caller.Account.DisplayName, clock.GetUtcNow(), row.Version + 1);
    }

    /// <summary>The cell or area a household belongs to; or why there is none.</summary>
    public async Task<(string? AreaCode, HouseholdOutcome? Refused)> PlaceAsync(SaveHouseholdRequest request, CancellationToken cancellation)
    {
        var grid = await cells.CurrentAsync(cancellation);
        if (grid.Find(request.AreaCode) is null && (await areas.CurrentAsync(cancellation)).Find(request.AreaCode) is null)
        {
            return (null, new HouseholdOutcome.Unfit(Problems.Say("area.notFound", ("code", request.AreaCode))));
        }

        if (string.IsNullOrWhiteSpace(request.Label))
        {
            return (null, new HouseholdOutcome.Unfit(Message.Plain("household.labelMissing")));
        }

        if (request.Longitude is null != request.Latitude is null)
        {
            return (null, new HouseholdOutcome.Unfit(Message.Plain("household.halfPosition")));
        }

        if (request is { Longitude: { } x, Latitude: { } y } && ChinaBounds.Diagnose(x, y) is PositionDiagnosis.SwappedAxes)
        {
            return (null, new HouseholdOutcome.Unfit(Problems.Say("grid.swappedAxes", ("x", FormattableString.Invariant($"{x}")), ("y", FormattableString.Invariant($"{y}")))));
        }

        var around = request is { Longitude: { } longitude, Latitude: { } latitude } ? grid.Find(new LonLat(longitude, latitude))?.Code : null;
        var areaCode = around?.StartsWith(request.AreaCode, StringComparison.Ordinal) is true ? around : request.AreaCode;
        return scope.Covers(areaCode) ? (areaCode, null) : (null, new HouseholdOutcome.OutsideScope(request.AreaCode));
    }

    public Task<HouseholdOutcome> TickAsync(Guid id, TickHouseholdRequest request, CancellationToken cancellation) => writer.SaveAsync<HouseholdOutcome>(async saving =>
    {
        await HoldAsync(id, saving);
        if (await db.Households.SingleOrDefaultAsync(known => known.Id == id, saving) is not { } row || !scope.Covers(row.AreaCode))
        {
            return new HouseholdOutcome.NotFound();
        }

        var ticks = await db.HouseholdTicks.AsNoTracking().Where(known => known.HouseholdId == id).ToListAsync(saving);
        if (ticks.Exists(known => known.Id == request.Id))
        {
            return new HouseholdOutcome.Done(id);
        }

        var tick = new HouseholdTickRow
        {
            Id = request.Id,
            HouseholdId = id,
            At = request.At.ToUniversalTime(),
            By = caller.Account.DisplayName,
            ById = caller.Account.Id,
            Result = request.Result,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            ComeBackOn = request.ComeBackOn,
            ReceivedAt = clock.GetUtcNow(),
        };
        if (HouseholdRules.FindFault(tick.ToDomain(), clock.GetUtcNow()) is { } fault)
        {
            return new HouseholdOutcome.Unfit(new Message(fault.Key, fault.Arguments));
        }

        if (await db.HouseholdTicks.AnyAsync(known => known.Id == request.Id, saving))
        {
            return new HouseholdOutcome.Conflict(Message.Plain("household.tickTaken"));
        }

        db.HouseholdTicks.Add(tick);
        ticks.Add(tick);
        var last = HouseholdRules.LastOf(ticks.Select(known => known.ToDomain()));
        row.State = (Contracts.Households.HouseholdState)HouseholdRules.StateOf(last);
        (row.Visits, row.VisitedAt, row.ComeBackOn) = (ticks.Count, last?.At, last?.ComeBackOn);
        row.VisitedBy = ticks.Find(known => known.Id == last?.Id)?.By;
        return new HouseholdOutcome.Done(id);
    }, cancellation);

    /// <summary>Two who change or tick one household meet here, one after the other.</summary>
    private async Task HoldAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Households.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Visits, row => row.Visits), cancellation) == 0)
        {
            await writer.HoldFeedAsync(cancellation);
        }
    }
}
