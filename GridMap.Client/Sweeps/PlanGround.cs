using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Client.Sweeps;

/// <summary>The ground under the sheet in work: heights and roads that were fetched, and what is still to be fetched. Fetched is more than is needed at the moment, so that a hand that drags seldom waits.</summary>
internal sealed class PlanGround
{
    private const double SpareMetres = 400;
    private const double UsualReachMetres = 1000;
    private const double BoxDegrees = 0.01;

    private TerrainGrid? _heights;
    private Guid _heightsOf;
    private MultiLineString? _roads;
    private Envelope? _roadsBox;
    private Guid _roadsOf;
    private Phrase? _away;

    /// <summary>What the planner is asked for a sheet.</summary>
    /// <returns>The request; what has to be fetched first, and kept by <see cref="Keep"/>; or why neither can be.</returns>
    public (SweepRequest Request, string? Need, Phrase? Fault) Lay(SweepSheet sheet)
    {
        var request = SheetRequest.Of(sheet);
        if (sheet.Roads is { } roads)
        {
            var box = BoxOf(request);
            if (_roads is null || _roadsOf != roads.Id || !_roadsBox!.Contains(box)) return (request, Invariant($"{Routes.Grounds}/roads/{roads.Id}/lines?west={box.MinX}&south={box.MinY}&east={box.MaxX}&north={box.MaxY}"), _away); // They come together.
            var chosen = TakeOffChoice.Along(_roads, request.Area, request.Limits.CeilingMetres, request.Limits);
            if (chosen.Count + sheet.TakeOffs.Count == 0) return (request, null, Phrase.Of("sweep.noRoadNear"));
            request = request with { TakeOffs = [.. sheet.TakeOffs, .. chosen], ChosenTakeOffs = chosen.Count };
        }

        if (sheet.Terrain is { } terrain)
        {
            var lattice = TerrainLattice.Around(request.Area, request.TakeOffs, terrain.StepMetres);
            if (_heights is null || _heightsOf != terrain.Id || !_heights.Lattice!.Holds(lattice)) return (request, AddressOf(terrain.Id, lattice), _away); // Those that are kept have one.
            request = request with { Terrain = _heights.Cut(lattice) };
        }

        return (request, null, null);
    }

    /// <summary>Takes what was fetched.</summary>
    /// <param name="address">What was asked for.</param>
    /// <param name="answer">The answer; empty when the server refused, null when it could not be reached.</param>
    public void Keep(string address, string? answer)
    {
        _away = answer is null ? Phrase.Of("sweep.groundAway") : answer.Length > 0 ? null : Phrase.Of(address.Contains("/heights", StringComparison.Ordinal) ? "sweep.terrainGone" : "sweep.roadsGone");
        if (_away is not null) return;
        if (address.Contains("/heights", StringComparison.Ordinal))
        {
            var read = JsonSerializer.Deserialize(answer!, SheetJson.Default.TerrainHeights) ?? throw new JsonException("There are no heights."); // Null is away.
            var lattice = new TerrainLattice(TerrainLattice.FrameOf(read.MeridianDegrees), read.StepMetres, read.FirstColumn, read.FirstRow, read.Columns, read.Rows);
            (_heights, _heightsOf) = (new TerrainGrid(lattice, MemoryMarshal.Cast<byte, float>(read.Heights).ToArray()), read.TerrainId);
            return;
        }

        var pieces = JsonSerializer.Deserialize(answer!, SheetJson.Default.RoadPieces) ?? throw new JsonException("There are no roads."); // As above.
        _roads = new MultiLineString([.. pieces.Lines.Select(line => new LineString([.. Enumerable.Range(0, line.Length / 2).Select(i => new Coordinate(line[2 * i], line[2 * i + 1]))]))]);
        (_roadsOf, _roadsBox) = (pieces.RoadsId, BoxOf(address));
    }

    /// <summary>Heights of the sheet's model; null on level ground.</summary>
    public TerrainGrid? HeightsOf(SweepSheet sheet) => sheet.Terrain is { } terrain && terrain.Id == _heightsOf ? _heights : null;

    private static string AddressOf(Guid id, TerrainLattice needed)
    {
        var wide = needed.Widen((int)Math.Ceiling(SpareMetres / needed.StepMetres));
        var (from, to) = (wide.Knot(0, 0), wide.Knot(wide.Columns - 1, wide.Rows - 1));
        return Invariant($"{Routes.Grounds}/terrain/{id}/heights?meridian={wide.MeridianDegrees}&west={from.EastMetres}&south={from.NorthMetres}&east={to.EastMetres}&north={to.NorthMetres}&step={wide.StepMetres}");
    }

    /// <summary>Degrees within which roads can be near enough, a little wide and rounded outwards.</summary>
    private static Envelope BoxOf(SweepRequest request)
    {
        var frame = LocalFrame.For(request.Area);
        var ground = frame.ToMetric(request.Area).EnvelopeInternal.Copy();
        ground.ExpandBy((request.Limits.RangeMetres ?? UsualReachMetres) + SpareMetres / 4);
        LonLat[] corners =
        [
            frame.ToLonLat(new MetricPoint(ground.MinX, ground.MinY)), frame.ToLonLat(new MetricPoint(ground.MaxX, ground.MinY)),
            frame.ToLonLat(new MetricPoint(ground.MinX, ground.MaxY)), frame.ToLonLat(new MetricPoint(ground.MaxX, ground.MaxY)),
        ];
        return new Envelope(Down(corners.Min(at => at.Longitude)), Up(corners.Max(at => at.Longitude)), Down(corners.Min(at => at.Latitude)), Up(corners.Max(at => at.Latitude)));

        static double Down(double degrees) => Math.Round(Math.Floor(degrees / BoxDegrees) * BoxDegrees, 2);
        static double Up(double degrees) => Math.Round(Math.Ceiling(degrees / BoxDegrees) * BoxDegrees, 2);
    }

    private static Envelope BoxOf(string address)
    {
        var asked = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => double.Parse(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)).ToList();
        return new Envelope(asked[0], asked[2], asked[1], asked[3]);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
