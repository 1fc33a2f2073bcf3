using GridMap.Domain.Geo;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Looks for the direction of lines that costs least time over one place.</summary>
internal sealed class DirectionSearch(SweepSettings settings, SweepDrone drone, SurveyFigures figures, BatteryState? battery, double? rangeMetres, Airspace? airspace, IReadOnlyList<MetricPoint> takeOffs)
{
    private const double StepDegrees = 7.5;
    private const int MostSides = 24;
    private const int FlownOut = 8;
    private const int FlownOutAmongZones = 2;
    private const int ManyLines = 120;

    private static readonly double[] FinerDegrees = [-5, -3, -1.5, 1.5, 3, 5];

    private sealed record Candidate(Turning Turning, double BridgeMetres, List<SurveyLine> Lines, bool IsCut, double Guess);

    /// <summary>The best draft for a place; null when a battery cannot do a line of two photos.</summary>
    /// <param name="target">Ground to be seen, in the frame.</param>
    /// <param name="lineDegrees">Direction that is wanted, from the frame's north; null searches.</param>
    /// <param name="usualDegrees">Directions that anybody would try first: the search never does worse than they.</param>
    public SweepDraft? Find(Geometry target, double? lineDegrees, params ReadOnlySpan<double> usualDegrees)
    {
        if (lineDegrees is { } wanted) return Best(Lay(target, (wanted % 180 + 180) % 180), target)?.Draft;
        double[] usual = [.. new[] { LongestSide(target) }.Concat(usualDegrees.ToArray()).Distinct()];
        var all = Directions(target, usual).SelectMany(degrees => Lay(target, degrees)).OrderBy(candidate => candidate.Guess).ToList();
        if (all.Count == 0) return null;
        var most = airspace is not null ? FlownOutAmongZones : all[0].Lines.Count > ManyLines ? 2 : FlownOut;
        // Among zones, where flying out is dear, one of the usual ones has to do.
        var chosen = all.Take(most).Concat(all.Where(candidate => usual.Contains(candidate.Turning.Degrees)).Take(airspace is null ? int.MaxValue : usual.Length)).Distinct();
        if (Best(chosen, target) is not { } best) return null;
        // A little to either side there may be one line less.
        var beside = FinerDegrees.SelectMany(off => Lay(target, best.Degrees + off)).OrderBy(candidate => candidate.Guess).Take(most / 2);
        return Best(beside, target) is { } finer && Compare(finer.Draft, best.Draft) < 0 ? finer.Draft : best.Draft;
    }

    private (SweepDraft Draft, double Degrees)? Best(IEnumerable<Candidate> candidates, Geometry target)
    {
        (SweepDraft Draft, double Degrees)? best = null;
        foreach (var candidate in candidates)
        {
            // Lines that make good what closed airspace took only add to the time: what is slower without them needs no try.
            if (candidate.IsCut && best is { Draft.Unseen.IsEmpty: true } && Join(candidate.Lines, Polygon.Empty) is { } bare && bare.Seconds >= best.Value.Draft.Seconds) continue;
            if (FlyOut(candidate, target) is { } draft && (best is null || Compare(draft, best.Value.Draft) < 0)) best = (draft, candidate.Turning.Degrees);
        }

        return best;
    }

    /// <summary>What sees more is better, then what is quicker.</summary>
    private static int Compare(SweepDraft a, SweepDraft b) =>
        Math.Round(a.Unseen.Area).CompareTo(Math.Round(b.Unseen.Area)) is var seen and not 0 ? seen : a.Seconds.CompareTo(b.Seconds);

    private IEnumerable<Candidate> Lay(Geometry target, double degrees)
    {
        var turning = new Turning(degrees);
        var shape = new TurnedShape(target, turning);
        var turned = airspace is null ? null : new TurnedAirspace(airspace, turning);
        var known = new HashSet<int>();
        foreach (var bridge in new[] { figures.LineSpacingMetres, 4 * figures.LineSpacingMetres, double.PositiveInfinity })
        {
            var lines = LineLayout.Make(shape, turning, figures, bridge, settings.TurnAroundMetres, turned, out var isCut);
            // Flying over longer gaps changes something only where it joins lines.
            if (lines.Count == 0 || !known.Add(lines.Count)) continue;
            if (settings.IsCrossHatched)
            {
                var across = new Turning(degrees + 90);
                lines.AddRange(LineLayout.Make(
                    new TurnedShape(target, across), across, figures, bridge, settings.TurnAroundMetres, airspace is null ? null : new TurnedAirspace(airspace, across), out _));
            }

            var turn = (figures.LineSpacingMetres + 2 * settings.TurnAroundMetres) / drone.ConnectionSpeed(figures.LineSpacingMetres);
            yield return new Candidate(turning, bridge, lines, isCut, lines.Sum(line => line.Metres) / figures.SpeedMetresPerSecond + lines.Count * turn);
        }
    }

    private SweepDraft? FlyOut(Candidate candidate, Geometry target)
    {
        var lines = new List<SurveyLine>(candidate.Lines);
        Geometry unseen = Polygon.Empty;
        if (candidate.IsCut && airspace is not null)
        {
            unseen = CoverRepair.Complete(lines, target, candidate.Turning, figures, settings.TurnAroundMetres, new TurnedAirspace(airspace, candidate.Turning));
        }

        return Join(lines, unseen);
    }

    /// <summary>Lines in the order of flying, cut by batteries.</summary>
    private SweepDraft? Join(List<SurveyLine> given, Geometry unseen)
    {
        var lines = new List<SurveyLine>(given);
        if (battery is not null)
        {
            if (SortieSplit.Divide(lines, drone, figures, battery, airspace, takeOffs, rangeMetres) is not { } divided) return null;
            lines = divided;
        }

        if (takeOffs.Count > 0)
        {
            var nearest = takeOffs.MinBy(point => lines.Min(line => GroundMeasure.DistanceMetres(point, line.Start)));
            lines.Insert(0, new SurveyLine(nearest, nearest, 0, 0));
        }

        var ways = new Connections(lines, drone, airspace);
        var order = Tour.Find(lines.Count, ways);
        var split = new SortieSplit(ways, figures, drone, battery, takeOffs, rangeMetres);
        var round = takeOffs.Count > 0 ? order[1..] : FromLongestWay(order, ways);
        var flights = Turned(round).Select(turned => split.Cut(turned, out _)).OfType<List<SortieSplit.Draft>>().MinBy(cut => cut.Sum(flight => flight.Seconds));
        if (flights is null) return null;
        var isAlone = flights.Count == 1 && takeOffs.Count == 1;
        return new SweepDraft(lines, ways, isAlone ? flights : [.. flights.Select(flight => Better(flight, lines, ways, split))], unseen);
    }

    /// <summary>Where the round is begun decides which lines share a battery.</summary>
    private IEnumerable<int[]> Turned(int[] round)
    {
        const int Starts = 4;
        if (battery is null || round.Length < Starts) return [round];
        return Enumerable.Range(0, Starts).Select(quarter => quarter * round.Length / Starts).Select(start => (int[])[.. round[start..], .. round[..start]]);
    }

    /// <summary>The same lines in the order that suits this flight's own take-off point, and the way round that costs less charge in wind.</summary>
    private SortieSplit.Draft Better(SortieSplit.Draft flight, List<SurveyLine> lines, Connections ways, SortieSplit split)
    {
        var best = flight;
        if (takeOffs.Count > 0 && flight.Visits.Length > 2)
        {
            var own = new Connections([new SurveyLine(flight.TakeOff, flight.TakeOff, 0, 0), .. flight.Visits.Select(end => lines[end >> 1])], drone, airspace);
            int[] order = [.. Tour.Find(flight.Visits.Length + 1, own).Skip(1).Select(end => (flight.Visits[(end >> 1) - 1] & ~1) | (end & 1))];
            if (split.Measure(flight.TakeOff, order) is { } ordered && ordered.Seconds < best.Seconds - 1e-9) best = ordered;
        }

        int[] back = [.. Enumerable.Reverse(best.Visits).Select(end => end ^ 1)];
        return split.Measure(best.TakeOff, back) is { } turned && turned.Seconds <= best.Seconds + 1e-9 && turned.Cost < best.Cost - 1e-9 ? turned : best;
    }

    /// <summary>The round opened at its longest way, which then leads home.</summary>
    private static int[] FromLongestWay(int[] order, Connections ways)
    {
        if (order.Length < 2) return order;
        var start = Enumerable.Range(0, order.Length).MaxBy(i => ways.Seconds(order[(i + order.Length - 1) % order.Length] ^ 1, order[i]));
        return [.. order[start..], .. order[..start]];
    }

    private static IEnumerable<double> Directions(Geometry target, double[] usual)
    {
        var hull = new ConvexHull(target).GetConvexHull();
        var sides = Sides(hull).Concat(Sides(target)).OrderByDescending(side => side.Metres).Take(MostSides).Select(side => side.Degrees);
        var known = usual.Select(degrees => (int)Math.Round(degrees) % 180).ToHashSet();
        return usual.Concat(sides.Concat(Enumerable.Range(0, (int)(180 / StepDegrees)).Select(step => step * StepDegrees)).Where(degrees => known.Add((int)Math.Round(degrees) % 180)));
    }

    /// <summary>Direction of the longest side, degrees from the frame's north, 0 to below 180.</summary>
    public static double LongestSide(Geometry target) => Sides(target).MaxBy(side => side.Metres).Degrees;

    private static IEnumerable<(double Degrees, double Metres)> Sides(Geometry shape)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is not Polygon { IsEmpty: false } polygon) continue;
            var ring = polygon.ExteriorRing.CoordinateSequence;
            for (var i = 1; i < ring.Count; i++)
            {
                var (east, north) = (ring.GetX(i) - ring.GetX(i - 1), ring.GetY(i) - ring.GetY(i - 1));
                var degrees = double.RadiansToDegrees(Math.Atan2(east, north));
                yield return ((degrees % 180 + 180) % 180, Math.Sqrt(east * east + north * north));
            }
        }
    }
}
