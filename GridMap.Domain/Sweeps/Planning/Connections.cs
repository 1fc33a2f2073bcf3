using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Ways between the ends of lines. End 2i is where line i starts, end 2i + 1 where it stops.</summary>
internal sealed class Connections
{
    // Above this many ends the way is reckoned anew each time: the table would be larger than what it saves.
    private const int LargestTable = 1200;

    private readonly MetricPoint[] ends;
    private readonly SweepDrone drone;
    private readonly Airspace? airspace;
    private readonly double[]? table;

    public Connections(IReadOnlyList<SurveyLine> lines, SweepDrone drone, Airspace? airspace)
    {
        ends = [.. lines.SelectMany(line => new[] { line.Gate(isEnd: false), line.Gate(isEnd: true) })];
        (this.drone, this.airspace) = (drone, airspace);
        if (ends.Length > LargestTable) return;
        table = new double[ends.Length * ends.Length];
        Array.Fill(table, double.NaN);
    }

    public int Count => ends.Length;

    public MetricPoint At(int end) => ends[end];

    /// <summary>Time between two ends, seconds; huge where there is no way.</summary>
    public double Seconds(int from, int to)
    {
        if (table is null) return Reckon(ends[from], ends[to]);
        ref var known = ref table[from * ends.Length + to];
        if (double.IsNaN(known)) known = Reckon(ends[from], ends[to]);
        return known;
    }

    public double Seconds(MetricPoint from, MetricPoint to) => Reckon(from, to);

    /// <summary>Time that the way takes at the least: as if nothing stood between, until it has been looked for.</summary>
    public double LeastSeconds(int from, int to)
    {
        if (airspace is null) return Seconds(from, to);
        return table is not null && table[from * ends.Length + to] is var known && !double.IsNaN(known) ? known : Straight(ends[from], ends[to]);
    }

    /// <summary>Points of the way, both ends included; straight on where none is free, which the limits then tell.</summary>
    public IReadOnlyList<MetricPoint> Way(MetricPoint from, MetricPoint to) => airspace?.FindWay(from, to) ?? [from, to];

    private double Reckon(MetricPoint from, MetricPoint to)
    {
        if (airspace is null || airspace.IsClear(from, to)) return Straight(from, to);
        if (airspace.FindWay(from, to) is not { } way) return 1e6;
        var metres = 0.0;
        for (var i = 1; i < way.Count; i++) metres += GroundMeasure.DistanceMetres(way[i - 1], way[i]);
        return metres / drone.ConnectionSpeed(metres);
    }

    private double Straight(MetricPoint from, MetricPoint to) =>
        GroundMeasure.DistanceMetres(from, to) is > 0 and var metres ? metres / drone.ConnectionSpeed(metres) : 0;
}
