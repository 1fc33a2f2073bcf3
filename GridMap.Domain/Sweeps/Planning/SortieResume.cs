using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>The rest of a sortie that was broken off.</summary>
internal static class SortieResume
{
    /// <summary>From a step before the last photo to the landing; null where the ground's height is not known.</summary>
    public static Sortie? After(Sortie broken, int lastPhoto, double backStepMetres, SweepGround ground, SweepRequest request)
    {
        var first = FirstAgain(broken, lastPhoto, backStepMetres);
        var (height, drone) = (ground.Figures.HeightMetres, request.Drone);
        var start = broken.Photos[first];
        var legs = new List<FlightLeg> { broken.Legs[0] with { Path = [new PathPoint(broken.TakeOff, 0), new PathPoint(broken.TakeOff, height)] } };
        var way = ground.Airspace?.FindWay(broken.TakeOff, start.Position) ?? [broken.TakeOff, start.Position];
        Add(LegRole.Transit, way, drone.TransitSpeedMetresPerSecond, spacing: null);
        var line = broken.Legs[start.Leg - 1];
        // The last photo of a line alone is a leg of no length: fly the interval before it as well.
        Add(LegRole.Survey, [start.Position, line.Path[^1].Position], line.SpeedMetresPerSecond, line.PhotoSpacingMetres);
        foreach (var leg in broken.Legs.Skip(start.Leg).Take(broken.Legs.Count - start.Leg - 1)) Add(leg.Role, [.. Corners(leg)], leg.SpeedMetresPerSecond, leg.PhotoSpacingMetres);
        legs.Add(broken.Legs[^1] with { Sequence = legs.Count + 1, Path = [new PathPoint(broken.TakeOff, height), new PathPoint(broken.TakeOff, 0)] });
        // Two legs went before the broken line's: climb and the way there.
        var photos = broken.Photos.Skip(first).Select((photo, i) => photo with { Sequence = i + 1, Leg = photo.Leg - start.Leg + 3, HeightMetres = height }).ToList();
        var rest = broken with { Legs = legs, Photos = photos };
        rest = rest with { BatteryFraction = broken.BatteryFraction * rest.Seconds / broken.Seconds };
        return request.Terrain is null ? rest : new TerrainFollowing(request.Terrain, ground.Figures, drone).Follow(rest);

        void Add(LegRole role, IReadOnlyList<MetricPoint> path, double speed, double? spacing) =>
            legs.Add(new FlightLeg(legs.Count + 1, role, [.. path.Select(point => new PathPoint(point, height))], speed, spacing));
    }

    private static int FirstAgain(Sortie broken, int lastPhoto, double backStepMetres)
    {
        var first = lastPhoto;
        var metres = 0.0;
        while (first > 0 && metres < backStepMetres)
        {
            first--;
            if (first > 0 && broken.Photos[first].Leg == broken.Photos[first - 1].Leg) metres += GroundMeasure.DistanceMetres(broken.Photos[first].Position, broken.Photos[first - 1].Position);
        }

        var isLastOfLine = first == broken.Photos.Count - 1 || broken.Photos[first + 1].Leg != broken.Photos[first].Leg;
        return isLastOfLine && first > 0 ? first - 1 : first;
    }

    /// <summary>Without the points that only follow the ground.</summary>
    private static IEnumerable<MetricPoint> Corners(FlightLeg leg)
    {
        for (var i = 0; i < leg.Path.Count; i++)
        {
            if (i == 0 || i == leg.Path.Count - 1 || IsCorner(leg.Path[i - 1].Position, leg.Path[i].Position, leg.Path[i + 1].Position)) yield return leg.Path[i].Position;
        }
    }

    private static bool IsCorner(MetricPoint before, MetricPoint at, MetricPoint after) =>
        GroundMeasure.DistanceMetres(before, at) + GroundMeasure.DistanceMetres(at, after) - GroundMeasure.DistanceMetres(before, after) > 0.01;
}
