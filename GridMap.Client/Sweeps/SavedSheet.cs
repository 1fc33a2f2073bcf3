using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Sweeps;

/// <summary>A sheet as the server keeps it, and back.</summary>
internal static class SavedSheet
{
    /// <exception cref="FormatException">A shape is no polygon.</exception>
    /// <param name="sheet">The sheet.</param>
    /// <param name="answer">What the planner made of it: the take-off points along roads are its.</param>
    internal static SaveSweepPlanRequest Write(SweepSheet sheet, PlanAnswer? answer)
    {
        var request = SheetRequest.Of(sheet);
        if (sheet.Roads is not null && answer is not null) request = request with { TakeOffs = answer.TakeOffs, ChosenTakeOffs = answer.ChosenTakeOffs };
        return new(sheet.Title.Trim(), SweepRequestJson.Write(request), sheet.PlanVersion);
    }

    /// <summary>The area of a saved plan is one shape; which cells it was made of, the plan tells.</summary>
    /// <returns>Null when the plan was made by a newer version.</returns>
    internal static SweepSheet? Read(SweepPlanDetail plan)
    {
        if (SweepRequestJson.Read(plan.Request) is not SweepRequestReading.Whole { Request: var request }) return null;
        var (settings, battery, limits) = (request.Settings, request.Battery ?? new BatteryState(), request.Limits);
        return new SweepSheet
        {
            PlanId = plan.Summary.Id,
            PlanVersion = plan.Summary.Version,
            Title = plan.Summary.Name,
            Drawn = [SheetShape.Write(request.Area)],
            Zones = [.. limits.Zones.Select(zone => new SheetZone(zone.Name, SheetShape.Write(zone.Shape), zone.BufferMetres, zone.FloorMetres, zone.CeilingMetres))],
            OperationArea = limits.OperationArea is { } open ? SheetShape.Write(open) : null,
            TakeOffs = [.. request.TakeOffs.SkipLast(request.ChosenTakeOffs)],
            Terrain = plan.Terrain is null ? null : GroundChoice.Take(plan.Terrain),
            Roads = plan.Roads is null ? null : GroundChoice.Take(plan.Roads),
            ClimbMetresPerSecond = request.Drone.ClimbMetresPerSecond,
            DescentMetresPerSecond = request.Drone.DescentMetresPerSecond,
            CameraName = request.Camera.Name,
            OwnCamera = CameraCatalogue.Find(request.Camera.Name) == request.Camera ? null : request.Camera,
            IsByHeight = request.HeightMetres is not null,
            GsdCentimetres = request.GsdMetres * 100 ?? new SweepSheet().GsdCentimetres,
            HeightMetres = request.HeightMetres ?? new SweepSheet().HeightMetres,
            ForwardOverlap = settings.ForwardOverlap,
            SideOverlap = settings.SideOverlap,
            LineDegrees = settings.LineDegrees,
            MarginMetres = settings.MarginMetres,
            TurnAroundMetres = settings.TurnAroundMetres,
            IsCrossHatched = settings.IsCrossHatched,
            GimbalPitchDegrees = settings.GimbalPitchDegrees,
            EnduranceMinutes = battery.EnduranceSeconds / 60,
            ReserveFraction = battery.ReserveFraction,
            HealthFraction = battery.HealthFraction,
            TemperatureCelsius = battery.TemperatureCelsius,
            WindMetresPerSecond = battery.WindMetresPerSecond,
            WindFromDegrees = battery.WindFromDegrees,
            CeilingMetres = limits.CeilingMetres,
            ApprovalNumber = limits.ApprovalNumber ?? "",
            RangeMetres = limits.RangeMetres,
        };
    }
}
