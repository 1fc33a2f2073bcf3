using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>A point of a mission file, in the terms that all of them share.</summary>
/// <param name="Position">WGS 84.</param>
/// <param name="HeightMetres">Above the take-off point.</param>
/// <param name="SpeedMetresPerSecond">Over the way to the next point.</param>
/// <param name="HeadingDegrees">Direction of that way from true north, 0 to below 360; at the last point that of the way before.</param>
/// <param name="PhotoSpacingMetres">From here on a photo each so many metres, the first here; null changes nothing.</param>
/// <param name="StopsPhotos">True where photographing ends.</param>
/// <param name="IsSurvey">True where a survey line begins, ends or goes on.</param>
public readonly record struct MissionWaypoint(
    LonLat Position, double HeightMetres, double SpeedMetresPerSecond, double HeadingDegrees, double? PhotoSpacingMetres, bool StopsPhotos, bool IsSurvey)
{
    /// <summary>The points of a sortie between climb and descent: the first and the last are above the take-off point.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static IReadOnlyList<MissionWaypoint> Of(SweepPlan plan, Sortie sortie)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        var points = new List<MissionWaypoint>();
        MetricPoint last = default;
        foreach (var leg in sortie.Legs.Where(leg => !leg.IsVertical))
        {
            var isSurvey = leg.Role is LegRole.Survey;
            for (var i = 0; i < leg.Path.Count; i++)
            {
                var (here, isEnd) = (leg.Path[i], i == leg.Path.Count - 1);
                var (from, to) = isEnd ? (leg.Path[i - 1].Position, here.Position) : (here.Position, leg.Path[i + 1].Position);
                var heading = plan.TrueDegrees(from, double.RadiansToDegrees(Math.Atan2(to.EastMetres - from.EastMetres, to.NorthMetres - from.NorthMetres)));
                var point = new MissionWaypoint(
                    plan.ToLonLat(here.Position), here.HeightMetres, leg.SpeedMetresPerSecond, heading, i == 0 ? TriggerOf(leg) : null, isSurvey && isEnd, isSurvey);
                // A leg begins where the one before it ended: one point that ends the one and begins the other.
                if (i == 0 && points.Count > 0 && here.Position == last)
                {
                    points[^1] = point with { StopsPhotos = points[^1].StopsPhotos && point.PhotoSpacingMetres is null, IsSurvey = isSurvey || points[^1].IsSurvey };
                }
                else points.Add(point);
                last = here.Position;
            }
        }

        return points;
    }

    /// <summary>Whole millimetres, and a centimetre short over the line, so that rounded ends do not lose its last photo.</summary>
    private static double? TriggerOf(FlightLeg leg)
    {
        if (leg.PhotoSpacingMetres is not { } spacing) return null;
        var metres = leg.GroundMetres;
        return Math.Floor((metres - 0.01) / Math.Max(1, Math.Round(metres / spacing)) * 1000) / 1000;
    }
}
