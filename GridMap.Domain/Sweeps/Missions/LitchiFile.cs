using System.Text;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>Litchi's CSV: 46 columns, 99 points a file at most.</summary>
public static class LitchiFile
{
    private const int MostPoints = 99;
    private const int Actions = 15;

    private static readonly string Header = string.Join(',',
    [
        "latitude", "longitude", "altitude(m)", "heading(deg)", "curvesize(m)", "rotationdir", "gimbalmode", "gimbalpitchangle",
        .. Enumerable.Range(1, Actions).SelectMany(action => new[] { $"actiontype{action}", $"actionparam{action}" }),
        "altitudemode", "speed(m/s)", "poi_latitude", "poi_longitude", "poi_altitude(m)", "poi_altitudemode", "photo_timeinterval", "photo_distinterval",
    ]);

    /// <summary>Writes a sortie as one file or several, each beginning where the one before ends.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static IReadOnlyList<string> Write(SweepPlan plan, Sortie sortie)
    {
        var points = MissionWaypoint.Of(plan, sortie);
        var files = new List<string>();
        var first = 0;
        do
        {
            // Not in the middle of a line, whose photos are counted from its start.
            var last = Math.Min(points.Count - 1, first + MostPoints - 1);
            while (last < points.Count - 1 && last > first + 1 && IsPhotographing(points, last)) last--;
            var text = new StringBuilder(Header).Append('\n');
            for (var i = first; i <= last; i++) Add(text, plan, points[i], isLastOfFile: i == last);
            files.Add(text.ToString());
            first = last;
        }
        while (first < points.Count - 1);

        return files;
    }

    /// <summary>Whether photographing goes on over the way that begins here.</summary>
    private static bool IsPhotographing(IReadOnlyList<MissionWaypoint> points, int at)
    {
        while (at > 0 && points[at].PhotoSpacingMetres is null && !points[at].StopsPhotos) at--;
        return points[at].PhotoSpacingMetres is not null;
    }

    private static void Add(StringBuilder text, SweepPlan plan, MissionWaypoint point, bool isLastOfFile)
    {
        const int Interpolated = 2;
        string[] row =
        [
            MissionNumbers.Text(MissionNumbers.Degrees(point.Position.Latitude)), MissionNumbers.Text(MissionNumbers.Degrees(point.Position.Longitude)),
            MissionNumbers.Text(MissionNumbers.Metres(point.HeightMetres)), MissionNumbers.Text(Math.Round(point.HeadingDegrees, 2)), "0", "0",
            MissionNumbers.Text(Interpolated), MissionNumbers.Text(plan.Settings.GimbalPitchDegrees),
            .. Enumerable.Repeat(new[] { "-1", "0" }, Actions).SelectMany(pair => pair),
            "0", MissionNumbers.Text(Math.Round(point.SpeedMetresPerSecond, 2)), "0", "0", "0", "0", "-1",
            !isLastOfFile && point.PhotoSpacingMetres is { } metres ? MissionNumbers.Text(metres) : "-1",
        ];
        text.AppendJoin(',', row).Append('\n');
    }
}
