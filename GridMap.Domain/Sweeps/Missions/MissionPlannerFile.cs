using System.Globalization;
using System.Text;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>Mission Planner's <c>.waypoints</c>: tab-separated MAVLink items, the home position first.</summary>
public static class MissionPlannerFile
{
    /// <summary>Writes a sortie.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static string Write(SweepPlan plan, Sortie sortie)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        var points = MissionWaypoint.Of(plan, sortie);
        var home = plan.ToLonLat(sortie.TakeOff);
        var text = new StringBuilder("QGC WPL 110\n");
        Add(0, new MavlinkItem(MavlinkItem.Waypoint, 0, [0, 0, 0, 0, MissionNumbers.Degrees(home.Latitude), MissionNumbers.Degrees(home.Longitude), 0]));
        var number = 1;
        foreach (var item in MavlinkItem.Beginning(plan, sortie, points[0])
            .Concat(MavlinkItem.Between(points, points[0].SpeedMetresPerSecond, withSpeeds: true)).Append(MavlinkItem.End)) Add(number++, item);
        return text.ToString();

        void Add(int index, MavlinkItem item)
        {
            text.Append(CultureInfo.InvariantCulture, $"{index}\t{(index == 0 ? 1 : 0)}\t{item.Frame}\t{item.Command}");
            // This format has no word for "leave it": zero is the vehicle's own.
            foreach (var value in item.Parameters) text.Append('\t').Append((double.IsNaN(value) ? 0 : value).ToString("0.########", CultureInfo.InvariantCulture));
            text.Append("\t1\n");
        }
    }
}
