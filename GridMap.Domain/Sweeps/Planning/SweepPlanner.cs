using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Plans sweeps: lines, sorties and photos that show a whole area, within the limits.</summary>
public static class SweepPlanner
{
    /// <summary>Least height above the ground away from the take-off point, metres.</summary>
    public const double ClearanceMetres = 15;

    private const double NeighbourMetres = 400;
    private const int MostTries = 4;

    /// <summary>Plans a sweep; the same request gives the same plan.</summary>
    /// <param name="request">What is to be swept, and with what.</param>
    public static SweepOutcome Plan(SweepRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (RequestCheck.Find(request) is { Count: > 0 } faults) return new SweepOutcome.Refused(faults);
        var ground = SweepGround.Of(request);
        if (ground.Target.Area < RequestCheck.LeastSquareMetres) return new SweepOutcome.Refused([Phrase.Of("sweep.nothingFlyable")]);
        for (var attempt = 0; ; attempt++)
        {
            // Hills cost charge that a level plan does not know of: try again with less to give away.
            var share = Math.Pow(0.93, attempt);
            var battery = request.Battery is { } full ? full with { EnduranceSeconds = full.EnduranceSeconds * share } : null;
            var (sorties, unseen, refusal) = Fly(request, ground, battery);
            if (refusal is not null) return new SweepOutcome.Refused([refusal]);
            sorties = [.. sorties.Select(sortie => sortie with { BatteryFraction = sortie.BatteryFraction * share })];
            if (attempt < MostTries && sorties.Any(sortie => sortie.BatteryFraction > 1)) continue;
            return Finish(request, ground, sorties, unseen);
        }
    }

    /// <summary>What is left of a sortie that was broken off, with a step back so that the light of both flights overlaps.</summary>
    /// <param name="request">The request the plan was made from.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="sortieNumber">Number of the sortie.</param>
    /// <param name="lastPhoto">Sequence of the last photo that was taken; 0 for none.</param>
    /// <param name="backStepMetres">How much of what was photographed is photographed again.</param>
    public static SweepOutcome Resume(SweepRequest request, SweepPlan plan, int sortieNumber, int lastPhoto, double backStepMetres)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Sorties.FirstOrDefault(sortie => sortie.Number == sortieNumber) is not { } broken)
        {
            return new SweepOutcome.Refused([Phrase.Of("sweep.noSortie", ("sortie", sortieNumber), ("sorties", plan.Sorties.Count))]);
        }

        if (lastPhoto < 0 || lastPhoto >= broken.Photos.Count)
        {
            return new SweepOutcome.Refused([Phrase.Of("sweep.noPhoto", ("sortie", sortieNumber), ("photo", lastPhoto), ("photos", broken.Photos.Count))]);
        }

        var ground = SweepGround.Of(request);
        var rest = SortieResume.After(broken, lastPhoto, backStepMetres, ground, request);
        return rest is null ? new SweepOutcome.Refused([Phrase.Of("sweep.terrainMissing", ("sortie", sortieNumber))]) : Finish(request, ground, [rest], Polygon.Empty);
    }

    private static SweepOutcome Finish(SweepRequest request, SweepGround ground, IReadOnlyList<Sortie> sorties, Geometry unseen)
    {
        var clearance = Math.Min(ClearanceMetres, ground.Figures.HeightMetres);
        if (new LimitCheck(request.Limits, ground.Frame, request.Terrain, clearance).Find(sorties) is { Count: > 0 } breaches) return new SweepOutcome.BreaksLimits(breaches, sorties, ground.Frame);
        var closed = OverlayNGRobust.Overlay(ground.Area, ground.Target, SpatialFunction.Difference);
        var plan = new SweepPlan
        {
            Frame = ground.Frame,
            Camera = request.Camera,
            Settings = request.Settings,
            Drone = request.Drone,
            Limits = request.Limits,
            Figures = ground.Figures,
            Area = ground.Area,
            Unseen = OverlayNGRobust.Overlay(closed, unseen, SpatialFunction.Union),
            Sorties = sorties,
            Warnings = [],
        };
        return new SweepOutcome.Planned(plan with { Warnings = PlanRemarks.Find(request, plan, unseen.Area) });
    }

    private static (IReadOnlyList<Sortie> Sorties, Geometry Unseen, Phrase? Refusal) Fly(SweepRequest request, SweepGround ground, BatteryState? battery)
    {
        var sorties = new List<Sortie>();
        Geometry unseen = Polygon.Empty;
        var following = request.Terrain is null ? null : new TerrainFollowing(request.Terrain, ground.Figures, request.Drone);
        var search = new DirectionSearch(
            request.Settings, request.Drone, ground.Figures, battery, request.Limits.RangeMetres, ground.Airspace, [.. request.TakeOffs.Select(ground.Frame.ToMetric)]);
        var usual = DirectionSearch.LongestSide(ground.Target);
        foreach (var place in Places(ground.Target))
        {
            var centre = place.EnvelopeInternal.Centre;
            // Asked for from true north, laid out from the frame's.
            var direction = request.Settings.LineDegrees is { } degrees ? degrees + SweepPlan.Lean(ground.Frame, new MetricPoint(centre.X, centre.Y)) : (double?)null;
            if (search.Find(place, direction, usual) is not { } draft)
            {
                return ([], unseen, battery is null ? Phrase.Of("sweep.nothingFlyable") : Phrase.Of("sweep.batteryTooSmall", ("usableMinutes", battery.UsableSeconds / 60)));
            }

            var builder = new SortieBuilder(ground.Figures, request.Drone, draft, battery);
            foreach (var flight in draft.Flights)
            {
                var sortie = builder.Build(flight, sorties.Count + 1);
                if (following is not null)
                {
                    if (following.Follow(sortie) is not { } lifted) return ([], unseen, Phrase.Of("sweep.terrainMissing", ("sortie", sortie.Number)));
                    sortie = lifted;
                }

                sorties.Add(sortie);
            }

            if (!draft.Unseen.IsEmpty) unseen = OverlayNGRobust.Overlay(unseen, draft.Unseen, SpatialFunction.Union);
        }

        return (sorties, unseen, null);
    }

    /// <summary>Parts that lie near each other are flown together; others have sorties of their own.</summary>
    private static IEnumerable<Geometry> Places(Geometry target)
    {
        Polygon[] parts = [.. Enumerable.Range(0, target.NumGeometries).Select(target.GetGeometryN).OfType<Polygon>().Where(part => part.Area >= RequestCheck.LeastSquareMetres / 2)];
        var group = Enumerable.Range(0, parts.Length).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Root(i) == Root(j) || parts[i].EnvelopeInternal.Distance(parts[j].EnvelopeInternal) > NeighbourMetres) continue;
                if (parts[i].IsWithinDistance(parts[j], NeighbourMetres)) group[Root(i)] = Root(j);
            }
        }

        return Enumerable.Range(0, parts.Length).GroupBy(Root).OrderBy(members => members.Min())
            .Select(members => members.Count() == 1 ? (Geometry)parts[members.First()] : new MultiPolygon([.. members.Select(i => parts[i])]));

        int Root(int i)
        {
            while (group[i] != i) i = group[i] = group[group[i]];
            return i;
        }
    }
}
