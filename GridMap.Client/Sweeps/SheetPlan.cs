using System.Diagnostics;
using System.Text.Json;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Sweeps;

/// <summary>Plans a sheet: the server's own planner, wherever this runs.</summary>
internal sealed class SheetPlan
{
    private SheetPlan(PlanAnswer answer, SweepPlan? plan, IReadOnlyList<Sortie> sorties, GroundFrame? frame) =>
        (Answer, Plan, Sorties, Frame) = (answer, plan, sorties, frame);

    private double CeilingMetres { get; init; }

    private TerrainGrid? Terrain { get; init; }

    public PlanAnswer Answer { get; }

    /// <summary>Null where there is nothing to fly.</summary>
    public SweepPlan? Plan { get; }

    /// <summary>What is drawn: of the plan, or of lines that break limits.</summary>
    public IReadOnlyList<Sortie> Sorties { get; }

    public GroundFrame? Frame { get; }

    /// <param name="sheet">What was chosen.</param>
    /// <param name="roughDegrees">A direction to take while nobody has the time to look for the best; null looks for it.</param>
    /// <param name="ground">Heights and roads that were fetched; null where the sheet asks for none.</param>
    public static SheetPlan Of(SweepSheet sheet, double? roughDegrees = null, PlanGround? ground = null)
    {
        var clock = Stopwatch.StartNew();
        if (FindFault(sheet) is { } fault) return Refused([fault], clock);
        var (asked, need, away) = (ground ?? new PlanGround()).Lay(sheet with { LineDegrees = sheet.LineDegrees ?? roughDegrees });
        if (away is not null || need is not null) return Refused([away ?? Phrase.Of("sweep.groundAway")], clock);
        switch (SweepPlanner.Plan(asked))
        {
            case SweepOutcome.Planned { Plan: var found }:
                var plan = CrewSchedule.Share(found, Math.Max(1, sheet.Drones));
                var direction = DirectionOf(plan.Sorties, plan.Frame);
                return new SheetPlan(new PlanAnswer(FiguresOf(plan), [.. plan.Sorties.Select(FiguresOf)], [], [], plan.Warnings, direction, clock.Elapsed.TotalSeconds, asked.TakeOffs, asked.ChosenTakeOffs), plan, plan.Sorties, plan.Frame) { CeilingMetres = sheet.CeilingMetres, Terrain = asked.Terrain };
            case SweepOutcome.BreaksLimits { Breaches: var breaches, Sorties: var sorties, Frame: var frame }:
                var told = breaches.Select(breach => Tell(breach, sorties, frame)).ToList();
                return new SheetPlan(new PlanAnswer(null, [.. sorties.Select(FiguresOf)], [], told, [], DirectionOf(sorties, frame), clock.Elapsed.TotalSeconds, asked.TakeOffs, asked.ChosenTakeOffs), null, sorties, frame) { CeilingMetres = sheet.CeilingMetres, Terrain = asked.Terrain };
            case SweepOutcome.Refused { Reasons: var reasons }:
                return Refused(reasons, clock);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A sortie from the side; null when there is none of that number.</summary>
    public PlanProfile? FindProfile(int sortie) =>
        Sorties.FirstOrDefault(flown => flown.Number == sortie) is { } found ? PlanProfile.Of(found, Terrain, CeilingMetres) : null;

    /// <summary>What the sheet still has to fetch; null when it has all, or cannot be planned anyway.</summary>
    public static string? FindNeed(SweepSheet sheet, PlanGround ground) => FindFault(sheet) is null ? ground.Lay(sheet).Need : null;

    private static SheetPlan Refused(IReadOnlyList<Phrase> reasons, Stopwatch clock) =>
        new(new PlanAnswer(null, [], reasons, [], [], null, clock.Elapsed.TotalSeconds, [], 0), null, [], null);

    /// <summary>What people draw crosses itself easily.</summary>
    private static Phrase? FindFault(SweepSheet sheet) =>
        sheet.Drawn.Concat(sheet.Holes).Concat(sheet.Zones.Select(zone => zone.Polygon)).Concat(sheet.OperationArea is { } open ? [open] : Array.Empty<JsonElement>()).Select(shape => ShapeFault.Find(SheetShape.Read(shape), isChinaOnly: false)).FirstOrDefault(fault => fault is not null);

    private static PlanBreach Tell(LimitBreach breach, IReadOnlyList<Sortie> sorties, GroundFrame frame)
    {
        var path = sorties.First(sortie => sortie.Number == breach.Sortie).Legs.First(leg => leg.Sequence == breach.Leg).Path;
        var (a, b) = (path[0].Position, path[^1].Position);
        var middle = frame.ToLonLat(new MetricPoint((a.EastMetres + b.EastMetres) / 2, (a.NorthMetres + b.NorthMetres) / 2));
        return new PlanBreach(breach.Sortie, breach.Leg, breach.Message, middle.Longitude, middle.Latitude);
    }

    private static SortieFigures FiguresOf(Sortie sortie) =>
        new(sortie.Number, sortie.Seconds, sortie.DistanceMetres, sortie.Photos.Count, sortie.BatteryFraction, sortie.Drone, sortie.StartSeconds);

    private static PlanFigures FiguresOf(SweepPlan plan) => new(
        plan.Area.Area, plan.Unseen.Area, plan.PhotoCount, plan.FlightSeconds, plan.Sorties.Max(sortie => sortie.StartSeconds + sortie.Seconds), plan.DistanceMetres,
        plan.Figures.SpeedMetresPerSecond, plan.Figures.SpeedLimitedBy, plan.Figures.HeightMetres, plan.Figures.GsdMetres, plan.Figures.LineSpacingMetres, plan.Figures.TriggerMetres,
        plan.Sorties.Sum(sortie => sortie.Legs.Count(leg => leg.Role is LegRole.Survey)));

    /// <summary>Of the first line, 0 to below 180 from true north.</summary>
    private static double? DirectionOf(IReadOnlyList<Sortie> sorties, GroundFrame frame)
    {
        if (sorties.SelectMany(sortie => sortie.Legs).FirstOrDefault(leg => leg.Role is LegRole.Survey) is not { Path: [var from, .., var to] }) return null;
        var (a, b) = (frame.ToLonLat(from.Position), frame.ToLonLat(to.Position));
        var east = (b.Longitude - a.Longitude) * Math.Cos(double.DegreesToRadians((a.Latitude + b.Latitude) / 2));
        return (double.RadiansToDegrees(Math.Atan2(east, b.Latitude - a.Latitude)) + 360) % 180;
    }
}
