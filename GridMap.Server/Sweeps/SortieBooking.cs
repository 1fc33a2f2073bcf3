using System.Globalization;
using System.Text.Json;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Planning;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Sweeps;

/// <summary>Says why a sortie cannot be flown then, by them, with that.</summary>
internal sealed class SortieBooking(GridMapDb db, IOptions<SweepPlanOptions> options, TimeProvider clock)
{
    private const int MostDaysAway = 2 * 366;

    /// <summary>Null when it can.</summary>
    public async Task<SweepStepOutcome?> FindFaultAsync(
        SweepPlanRow plan, SortieRow sortie, ScheduleSortieRequest request, DateTimeOffset startAt, CancellationToken cancellation)
    {
        if (Math.Abs((startAt - clock.GetUtcNow()).TotalDays) > MostDaysAway)
        {
            return Refused("sweep.badTime");
        }

        if (request is not { CrewId: { } crewId, DroneId: { } droneId, BatteryId: { } batteryId })
        {
            return Refused("sweep.fleetMissing");
        }

        var asked = new[] { (FleetKind.Crew, crewId), (FleetKind.Drone, droneId), (FleetKind.Battery, batteryId) };
        var ids = asked.Select(one => one.Item2).ToList();
        var items = await db.Fleet.AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
        foreach (var (kind, id) in asked)
        {
            if (items.Find(item => item.Id == id) is not { IsRetired: false } item || item.Kind != kind || !plan.AreaCode.StartsWith(item.AreaCode, StringComparison.Ordinal))
            {
                return Refused("sweep.notInFleet", ("kind", $"{kind}"));
            }
        }

        var held = SweepRequestOf(plan);
        if (held.Limits.CeilingMetres > SweepLimits.FreeCeilingMetres && string.IsNullOrWhiteSpace(request.ApprovalNumber))
        {
            return Refused("sweep.approvalMissing", ("ceilingMetres", held.Limits.CeilingMetres.ToString(CultureInfo.InvariantCulture)));
        }

        // Found by its id above.
        var battery = items.Find(item => item.Id == batteryId)!;
        if (!Holds(battery, sortie, held.Battery))
        {
            return new SweepStepOutcome.Conflict(Problems.Say("sweep.batteryWeak", ("battery", battery.Name), ("sortie", $"{sortie.Number}")));
        }

        return await FindClashAsync(sortie, items, crewId, droneId, batteryId, startAt, cancellation);
    }

    private async Task<SweepStepOutcome?> FindClashAsync(
        SortieRow sortie, List<FleetRow> items, Guid crewId, Guid droneId, Guid batteryId, DateTimeOffset startAt, CancellationToken cancellation)
    {
        var (start, end) = (startAt.ToUniversalTime(), startAt.ToUniversalTime() + TimeSpan.FromSeconds(sortie.Seconds));
        var recharge = TimeSpan.FromMinutes(options.Value.RechargeMinutes);
        var (from, to) = (start - recharge, end + recharge);
        var others = await db.Sorties.AsNoTracking()
            .Where(other => other.Id != sortie.Id && other.State != SortieState.Cancelled && other.StartAt < to && other.EndAt > from
                && (other.CrewId == crewId || other.DroneId == droneId || other.BatteryId == batteryId))
            .OrderBy(other => other.StartAt).ToListAsync(cancellation);
        foreach (var other in others)
        {
            var isAtOnce = other.StartAt < end && other.EndAt > start;
            Guid? booked = isAtOnce && other.CrewId == crewId ? crewId : isAtOnce && other.DroneId == droneId ? droneId : other.BatteryId == batteryId ? batteryId : null;
            if (booked is { } id)
            {
                return new SweepStepOutcome.Conflict(Problems.Say(
                    isAtOnce ? "sweep.booked" : "sweep.recharging",
                    ("name", items.Find(item => item.Id == id)?.Name ?? ""), ("from", $"{other.StartAt:yyyy-MM-ddTHH:mm:ssZ}"), ("until", $"{other.EndAt:yyyy-MM-ddTHH:mm:ssZ}")));
            }
        }

        return null;
    }

    /// <summary>Whether a battery holds what the sortie takes, in the weather and with the reserve that the plan reckons with.</summary>
    private static bool Holds(FleetRow battery, SortieRow sortie, BatteryState? planned)
    {
        var (endurance, health) = ((battery.EnduranceMinutes ?? 0) * 60, battery.HealthFraction ?? 0);
        // Without a battery in the plan a second of the flight is taken for a second of level flight.
        return planned is not null && sortie.BatteryFraction > 0
            ? planned.CanBeReplacedBy(sortie.BatteryFraction, endurance, health)
            : sortie.Seconds <= new BatteryState { EnduranceSeconds = endurance, HealthFraction = health }.UsableSeconds;
    }

    private static SweepRequest SweepRequestOf(SweepPlanRow plan)
    {
        using var json = JsonDocument.Parse(plan.Request);
        return SweepRequestJson.Read(json.RootElement) is SweepRequestReading.Whole whole
            ? whole.Request
            : throw new InvalidDataException($"The stored request of plan {plan.Id} cannot be read.");
    }

    private static SweepStepOutcome.Refused Refused(string key, params (string Name, string Value)[] arguments) => new(Problems.Say(key, arguments));
}
