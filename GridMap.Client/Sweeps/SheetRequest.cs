using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Union;

namespace GridMap.Client.Sweeps;

/// <summary>Turns what was chosen into what the planner is asked; heights and take-off points along roads are <see cref="PlanGround"/>'s.</summary>
internal static class SheetRequest
{
    /// <exception cref="FormatException">A shape is no polygon.</exception>
    internal static SweepRequest Of(SweepSheet sheet) => new()
    {
        Area = AreaOf(sheet),
        Camera = sheet.Camera,
        GsdMetres = sheet.IsByHeight ? null : sheet.GsdCentimetres / 100,
        HeightMetres = sheet.IsByHeight ? sheet.HeightMetres : null,
        Settings = new SweepSettings
        {
            ForwardOverlap = sheet.ForwardOverlap,
            SideOverlap = sheet.SideOverlap,
            LineDegrees = sheet.LineDegrees,
            MarginMetres = sheet.MarginMetres,
            TurnAroundMetres = sheet.TurnAroundMetres,
            IsCrossHatched = sheet.IsCrossHatched,
            GimbalPitchDegrees = sheet.GimbalPitchDegrees,
        },
        Battery = new BatteryState
        {
            EnduranceSeconds = sheet.EnduranceMinutes * 60,
            ReserveFraction = sheet.ReserveFraction,
            HealthFraction = sheet.HealthFraction,
            TemperatureCelsius = sheet.TemperatureCelsius,
            WindMetresPerSecond = sheet.WindMetresPerSecond,
            WindFromDegrees = sheet.WindFromDegrees,
        },
        Limits = new SweepLimits
        {
            Zones = [.. sheet.Zones.Select(zone => new ExclusionZone(zone.Name, SheetShape.Read(zone.Polygon), zone.BufferMetres, zone.FloorMetres, zone.CeilingMetres))],
            OperationArea = sheet.OperationArea is { } open ? SheetShape.Read(open) : null,
            CeilingMetres = sheet.CeilingMetres,
            ApprovalNumber = sheet.ApprovalNumber,
            RangeMetres = sheet.RangeMetres,
        },
        Drone = new SweepDrone { ClimbMetresPerSecond = sheet.ClimbMetresPerSecond, DescentMetresPerSecond = sheet.DescentMetresPerSecond },
        TakeOffs = sheet.TakeOffs,
        TerrainId = sheet.Terrain?.Id,
        RoadsId = sheet.Roads?.Id,
    };

    /// <summary>Cells that touch are one area; what is left out is cut from it.</summary>
    /// <exception cref="FormatException">A shape is no polygon.</exception>
    internal static Geometry AreaOf(SweepSheet sheet)
    {
        Geometry[] wanted = [.. sheet.Cells.Select(cell => cell.Polygon).Concat(sheet.Drawn).Select(SheetShape.Read)];
        Geometry area = wanted.Length switch { 0 => Polygon.Empty, 1 => wanted[0], _ => CascadedPolygonUnion.Union(wanted) };
        Geometry[] holes = [.. sheet.Holes.Select(SheetShape.Read)];
        return holes.Length is 0 ? area : OverlayNGRobust.Overlay(area, CascadedPolygonUnion.Union(holes), SpatialFunction.Difference);
    }
}
