using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Writes a drafted flight out as legs and photos.</summary>
internal sealed class SortieBuilder(SurveyFigures figures, SweepDrone drone, SweepDraft draft, BatteryState? battery)
{
    // A way this many spacings long is no turn to the neighbouring line any more.
    private const double LongestTurnSpacings = 2.5;

    private readonly List<FlightLeg> legs = [];
    private readonly List<PlannedPhoto> photos = [];

    /// <summary>The flight as a sortie of a number.</summary>
    public Sortie Build(SortieSplit.Draft flight, int number)
    {
        legs.Clear();
        photos.Clear();
        var height = figures.HeightMetres;
        Add(LegRole.Transit, [new PathPoint(flight.TakeOff, 0), new PathPoint(flight.TakeOff, height)], drone.ClimbMetresPerSecond);
        var at = flight.TakeOff;
        foreach (var visit in flight.Visits)
        {
            var (line, isReversed) = (draft.Lines[visit >> 1], (visit & 1) == 1);
            Connect(at, line.Gate(isReversed));
            Fly(line, isReversed);
            at = line.Gate(!isReversed);
        }

        Connect(at, flight.TakeOff);
        Add(LegRole.Transit, [new PathPoint(flight.TakeOff, height), new PathPoint(flight.TakeOff, 0)], drone.DescentMetresPerSecond);
        return new Sortie(number, flight.TakeOff, [.. legs], [.. photos], battery is null ? 0 : flight.Cost / battery.UsableSeconds);
    }

    private void Connect(MetricPoint from, MetricPoint to)
    {
        if (from == to) return;
        var way = draft.Ways.Way(from, to);
        var metres = 0.0;
        for (var i = 1; i < way.Count; i++) metres += GroundMeasure.DistanceMetres(way[i - 1], way[i]);
        // The first way leads from the take-off point and the last one back to it: never a turn.
        var isTurn = way.Count == 2 && metres <= LongestTurnSpacings * figures.LineSpacingMetres && legs[^1].Role is not LegRole.Transit && to != legs[0].Path[0].Position;
        Add(isTurn ? LegRole.Turn : LegRole.Transit, [.. way.Select(Level)], drone.ConnectionSpeed(metres));
    }

    private void Fly(SurveyLine line, bool isReversed)
    {
        var (first, last) = (line.Photo(0, isReversed), line.Photo(line.Intervals, isReversed));
        if (line.LeadMetres > 0) Add(LegRole.Turn, [Level(line.Gate(isReversed)), Level(first)], figures.SpeedMetresPerSecond);
        Add(LegRole.Survey, [Level(first), Level(last)], figures.SpeedMetresPerSecond, line.Metres / line.Intervals);
        var yaw = (double.RadiansToDegrees(Math.Atan2(last.EastMetres - first.EastMetres, last.NorthMetres - first.NorthMetres)) + 360) % 360;
        for (var i = 0; i <= line.Intervals; i++) photos.Add(new PlannedPhoto(photos.Count + 1, legs.Count, line.Photo(i, isReversed), figures.HeightMetres, yaw));
        if (line.LeadMetres > 0) Add(LegRole.Turn, [Level(last), Level(line.Gate(!isReversed))], figures.SpeedMetresPerSecond);
    }

    private PathPoint Level(MetricPoint point) => new(point, figures.HeightMetres);

    private void Add(LegRole role, IReadOnlyList<PathPoint> path, double speed, double? spacing = null) => legs.Add(new FlightLeg(legs.Count + 1, role, path, speed, spacing));
}
