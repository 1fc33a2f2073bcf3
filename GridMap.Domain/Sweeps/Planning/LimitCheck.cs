using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Distance;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Holds every leg of every sortie against every limit, without asking how the plan was made.</summary>
public sealed class LimitCheck
{
    private const double PrecisionMetres = 0.01;
    private const double StepMetres = 10;

    private readonly SweepLimits limits;
    private readonly TerrainGrid? terrain;
    private readonly double clearanceMetres;
    private readonly (ExclusionZone Zone, Geometry Shape, Envelope Reach)[] zones;
    private readonly IPreparedGeometry? operationArea;

    /// <summary>Prepares the limits in a frame.</summary>
    /// <param name="limits">What has to hold.</param>
    /// <param name="frame">Frame of the sorties.</param>
    /// <param name="terrain">Ground under them, in the same frame; null takes it as level with the take-off point.</param>
    /// <param name="clearanceMetres">Least height above the ground away from the take-off point.</param>
    public LimitCheck(SweepLimits limits, GroundFrame frame, TerrainGrid? terrain, double clearanceMetres)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (this.limits, this.terrain, this.clearanceMetres) = (limits, terrain, clearanceMetres);
        zones = [.. limits.Zones.Select(zone => (zone, frame.ToMetric(zone.Shape))).Select(pair => (pair.zone, pair.Item2, Reach(pair.Item2, pair.zone.BufferMetres)))];
        operationArea = limits.OperationArea is null ? null : PreparedGeometryFactory.Prepare(frame.ToMetric(limits.OperationArea));
    }

    /// <summary>Every leg that breaks a limit, in flying order.</summary>
    public IReadOnlyList<LimitBreach> Find(IEnumerable<Sortie> sorties)
    {
        ArgumentNullException.ThrowIfNull(sorties);
        return [.. from sortie in sorties from leg in sortie.Legs from message in Find(sortie, leg) select new LimitBreach(sortie.Number, leg.Sequence, leg.Role, message)];
    }

    private IEnumerable<Phrase> Find(Sortie sortie, FlightLeg leg)
    {
        var line = new LineString([.. leg.Path.Select(point => new Coordinate(point.Position.EastMetres, point.Position.NorthMetres))]);
        var place = leg.IsVertical ? (Geometry)line.StartPoint : line;
        var (lowest, highest) = AboveGround(sortie, leg);
        if (highest > limits.CeilingMetres + PrecisionMetres)
        {
            yield return Phrase.Of("sweep.legCeiling", ("sortie", sortie.Number), ("leg", leg.Sequence), ("heightMetres", highest), ("ceilingMetres", limits.CeilingMetres));
        }

        if (!leg.IsVertical && lowest < clearanceMetres - PrecisionMetres)
        {
            yield return Phrase.Of("sweep.legClearance", ("sortie", sortie.Number), ("leg", leg.Sequence), ("heightMetres", lowest), ("clearanceMetres", clearanceMetres));
        }

        foreach (var (zone, shape, reach) in zones)
        {
            if (!zone.Closes(lowest, highest) || !reach.Intersects(line.EnvelopeInternal)) continue;
            if (!DistanceOp.IsWithinDistance(shape, place, zone.BufferMetres)) continue;
            var distance = DistanceOp.Distance(shape, place);
            if (distance < zone.BufferMetres - PrecisionMetres || (distance == 0 && shape.Intersects(place)))
            {
                yield return Phrase.Of(
                    "sweep.legZone", ("sortie", sortie.Number), ("leg", leg.Sequence), ("zone", zone.Name), ("distanceMetres", distance), ("bufferMetres", zone.BufferMetres));
            }
        }

        if (operationArea is not null && !operationArea.Covers(place))
        {
            yield return Phrase.Of("sweep.legOutside", ("sortie", sortie.Number), ("leg", leg.Sequence));
        }

        var farthest = leg.Path.Max(point => GroundMeasure.DistanceMetres(sortie.TakeOff, point.Position));
        if (limits.RangeMetres is { } range && farthest > range + PrecisionMetres)
        {
            yield return Phrase.Of("sweep.legRange", ("sortie", sortie.Number), ("leg", leg.Sequence), ("distanceMetres", farthest), ("rangeMetres", range));
        }
    }

    /// <summary>Lowest and highest height above the ground.</summary>
    private (double Lowest, double Highest) AboveGround(Sortie sortie, FlightLeg leg)
    {
        if (terrain is null || terrain.FindHeight(sortie.TakeOff) is not { } home) return leg.HeightRange;
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 1; i < leg.Path.Count; i++)
        {
            var (a, b) = (leg.Path[i - 1], leg.Path[i]);
            var pieces = Math.Max(1, (int)Math.Ceiling(GroundMeasure.DistanceMetres(a.Position, b.Position) / Math.Min(StepMetres, terrain.StepMetres)));
            for (var piece = 0; piece <= pieces; piece++)
            {
                var share = (double)piece / pieces;
                var at = new MetricPoint(
                    a.Position.EastMetres + share * (b.Position.EastMetres - a.Position.EastMetres), a.Position.NorthMetres + share * (b.Position.NorthMetres - a.Position.NorthMetres));
                var above = a.HeightMetres + share * (b.HeightMetres - a.HeightMetres) + home - (terrain.FindHeight(at) ?? home);
                (lowest, highest) = (Math.Min(lowest, above), Math.Max(highest, above));
            }
        }

        return (lowest, highest);
    }

    private static Envelope Reach(Geometry shape, double metres)
    {
        var reach = shape.EnvelopeInternal.Copy();
        reach.ExpandBy(metres + 1);
        return reach;
    }
}
