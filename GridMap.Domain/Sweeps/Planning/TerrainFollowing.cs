using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Lifts a level sortie over the ground: never lower above it than planned, never steeper than the drone climbs at its speed.</summary>
internal sealed class TerrainFollowing(TerrainGrid terrain, SurveyFigures figures, SweepDrone drone)
{
    // Between two kept points the path may leave the wanted height by this much; everything is raised by it.
    private const double ToleranceMetres = 0.5;
    private const double LongestStepMetres = 15;

    private readonly record struct Station(int Leg, MetricPoint At, double Along, double Slope, bool IsKept);

    /// <summary>The sortie with heights above its take-off point; null where the ground's height is not known.</summary>
    public Sortie? Follow(Sortie sortie)
    {
        if (terrain.FindHeight(sortie.TakeOff) is not { } home) return null;
        var stations = Stations(sortie);
        var heights = new double[stations.Count];
        for (var i = 0; i < heights.Length; i++)
        {
            if (FindHighest(stations, i) is not { } ground) return null;
            heights[i] = ground - home + figures.HeightMetres + ToleranceMetres;
        }

        // Both ways: what lies ahead is climbed to in time, and left no faster than it may be.
        for (var i = 1; i < heights.Length; i++) heights[i] = Math.Max(heights[i], heights[i - 1] - Rise(stations, i));
        for (var i = heights.Length - 2; i >= 0; i--) heights[i] = Math.Max(heights[i], heights[i + 1] - Rise(stations, i + 1));
        var legs = Rebuild(sortie, stations, heights);
        var photos = sortie.Photos.Select(photo => photo with { HeightMetres = HeightOn(legs[photo.Leg - 1], photo.Position) }).ToList();
        var climbs = legs.Sum(leg => leg.Path.Zip(leg.Path.Skip(1), (a, b) => Math.Max(0, b.HeightMetres - a.HeightMetres)).Sum()) - figures.HeightMetres;
        var extra = legs.Sum(leg => leg.Seconds) - sortie.Seconds + Math.Max(0, climbs) / drone.ClimbMetresPerSecond * (BatteryState.ClimbFactor - 1);
        return sortie with { Legs = legs, Photos = photos, BatteryFraction = sortie.BatteryFraction * (1 + Math.Max(0, extra) / sortie.Seconds) };
    }

    private List<Station> Stations(Sortie sortie)
    {
        var stations = new List<Station>();
        var (along, step) = (0.0, Math.Min(LongestStepMetres, Math.Max(2, terrain.StepMetres)));
        for (var leg = 1; leg < sortie.Legs.Count - 1; leg++)
        {
            var (path, speed) = (sortie.Legs[leg].Path, sortie.Legs[leg].SpeedMetresPerSecond);
            var slope = Math.Min(drone.ClimbMetresPerSecond, drone.DescentMetresPerSecond) / speed;
            for (var i = 1; i < path.Count; i++)
            {
                var (a, b) = (path[i - 1].Position, path[i].Position);
                var length = GroundMeasure.DistanceMetres(a, b);
                var pieces = Math.Max(1, (int)Math.Ceiling(length / step));
                for (var piece = i == 1 ? 0 : 1; piece <= pieces; piece++)
                {
                    var share = (double)piece / pieces;
                    var at = new MetricPoint(a.EastMetres + share * (b.EastMetres - a.EastMetres), a.NorthMetres + share * (b.NorthMetres - a.NorthMetres));
                    stations.Add(new Station(leg, at, along + share * length, slope, piece == 0 || piece == pieces));
                }

                along += length;
            }
        }

        return stations;
    }

    private static double Rise(List<Station> stations, int i) => (stations[i].Along - stations[i - 1].Along) * stations[i].Slope;

    /// <summary>The highest ground across the line's own strip, which decides how fine its photos are.</summary>
    private double? FindHighest(List<Station> stations, int i)
    {
        var (before, after) = (stations[Math.Max(0, i - 1)].At, stations[Math.Min(stations.Count - 1, i + 1)].At);
        var length = GroundMeasure.DistanceMetres(before, after);
        var (east, north) = length == 0 ? (0.0, 0.0) : ((after.EastMetres - before.EastMetres) / length, (after.NorthMetres - before.NorthMetres) / length);
        if (terrain.FindHeight(stations[i].At) is not { } highest) return null;
        for (var side = -2; side <= 2; side++)
        {
            var off = side * figures.LineSpacingMetres / 4;
            // Beyond the edge of what is known the middle has to do.
            if (terrain.FindHeight(new MetricPoint(stations[i].At.EastMetres + off * north, stations[i].At.NorthMetres - off * east)) is { } ground) highest = Math.Max(highest, ground);
        }

        return highest;
    }

    private static List<FlightLeg> Rebuild(Sortie sortie, List<Station> stations, double[] heights)
    {
        var legs = new List<FlightLeg>(sortie.Legs);
        for (int from = 0, to; from < stations.Count; from = to)
        {
            for (to = from; to < stations.Count && stations[to].Leg == stations[from].Leg;) to++;
            var path = new List<PathPoint> { new(stations[from].At, heights[from]) };
            for (int i = from, next; i < to - 1; i = next)
            {
                next = Math.Min(i + 1, to - 1);
                // As far as one straight line serves, but no farther than the next corner.
                while (next < to - 1 && !stations[next].IsKept && IsStraight(stations, heights, i, next + 1)) next++;
                path.Add(new PathPoint(stations[next].At, heights[next]));
            }

            legs[stations[from].Leg] = sortie.Legs[stations[from].Leg] with { Path = path };
        }

        legs[0] = legs[0] with { Path = [legs[0].Path[0], legs[0].Path[1] with { HeightMetres = legs[1].Path[0].HeightMetres }] };
        legs[^1] = legs[^1] with { Path = [legs[^1].Path[0] with { HeightMetres = legs[^2].Path[^1].HeightMetres }, legs[^1].Path[1]] };
        return legs;
    }

    private static bool IsStraight(List<Station> stations, double[] heights, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            var share = (stations[i].Along - stations[from].Along) / (stations[to].Along - stations[from].Along);
            if (Math.Abs(heights[from] + share * (heights[to] - heights[from]) - heights[i]) > ToleranceMetres) return false;
        }

        return true;
    }

    private static double HeightOn(FlightLeg leg, MetricPoint at)
    {
        var left = GroundMeasure.DistanceMetres(leg.Path[0].Position, at);
        for (var i = 1; i < leg.Path.Count; i++)
        {
            var (a, b) = (leg.Path[i - 1], leg.Path[i]);
            var length = GroundMeasure.DistanceMetres(a.Position, b.Position);
            if (left <= length || i == leg.Path.Count - 1) return a.HeightMetres + (length == 0 ? 0 : Math.Min(1, left / length)) * (b.HeightMetres - a.HeightMetres);
            left -= length;
        }

        return leg.Path[0].HeightMetres;
    }
}
