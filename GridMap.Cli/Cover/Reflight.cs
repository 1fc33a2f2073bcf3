using System.CommandLine;
using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Cover;

/// <summary>The plan that flies exactly the gaps, asked for with <c>--camera</c>.</summary>
internal sealed record Reflight(
    string CameraName, double? GsdMetres, double? HeightMetres, SweepSettings Settings, double? EnduranceMinutes, IReadOnlyList<LonLat> Homes, string? ExcludePath, double ExcludeBufferMetres)
{
    // Ground below this is no area to the planner; with a step round it, it is.
    private const double LeastSquareMetres = 1;
    private const double StepMetres = 1;
    // A slope or a gust makes pixels coarser than planned: flown at the rule's own limit, the gap would be one again.
    private const double Margin = 0.8;

    private static readonly Option<string?> Camera = new("--camera") { Description = "Plan the re-flight of the gaps with this camera; the other options are those of `gridmap plan`." };
    private static readonly Option<double?> Gsd = new("--fly-gsd") { Description = "With --camera: ground sampling distance to fly at, centimetres a pixel; by default four fifths of --gsd." };
    private static readonly Option<double?> Height = new("--fly-height") { Description = "With --camera: height above the ground to fly at, metres, instead of --fly-gsd." };
    private static readonly Option<string> Overlap = new("--overlap") { Description = "With --camera: forward and side overlap, as percent or fractions.", DefaultValueFactory = _ => "80,70" };
    private static readonly Option<double?> Endurance = new("--endurance") { Description = "With --camera: minutes that a new, full battery flies." };
    private static readonly Option<string[]> Home = new("--home") { Description = "With --camera: take-off point as LON,LAT; may be given several times.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Exclude = new("--exclude") { Description = "With --camera: where not to fly, polygons in GeoJSON." };
    private static readonly Option<double> ExcludeBuffer = new("--exclude-buffer") { Description = "Distance kept from zones that name none, metres.", DefaultValueFactory = _ => 10 };

    public static IReadOnlyList<Option> All => [Camera, Gsd, Height, Overlap, Endurance, Home, Exclude, ExcludeBuffer];

    /// <summary>The wish for a re-flight; null where there is none or <paramref name="trouble"/> says what is wrong.</summary>
    /// <param name="arguments">Of the command.</param>
    /// <param name="coarsestGsdMetres">Pixels on the ground that still count.</param>
    /// <param name="trouble">Empty when nothing is wrong.</param>
    public static Reflight? Read(ParseResult arguments, double coarsestGsdMetres, out string trouble)
    {
        trouble = "";
        var (gsd, height) = (arguments.GetValue(Gsd), arguments.GetValue(Height));
        if (arguments.GetValue(Camera) is not { } camera)
        {
            trouble = gsd is null && height is null ? "" : "cover: --fly-gsd and --fly-height plan the re-flight of the gaps; give --camera with them.";
            return null;
        }

        if (gsd is <= 0 || height is <= 0 || (gsd is not null && height is not null)) trouble = "cover: give either --fly-gsd or --fly-height, above zero.";
        var overlaps = NumberList.Find(arguments.GetRequiredValue(Overlap), 2) ?? [];
        if (overlaps.Length == 0) trouble = $"--overlap {arguments.GetValue(Overlap)}: give forward and side overlap, for example 80,70.";
        if (arguments.GetValue(ExcludeBuffer) is not (>= 0 and <= 10_000)) trouble = "--exclude-buffer lies between 0 and 10000 metres.";
        var homes = new List<LonLat>();
        foreach (var home in arguments.GetValue(Home) ?? [])
        {
            if (NumberList.Find(home, 2) is [var longitude, var latitude] && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90) homes.Add(new LonLat(longitude, latitude));
            else trouble = $"--home {home}: give longitude and latitude in degrees, longitude first, for example 113.62,34.75.";
        }

        return trouble.Length > 0 ? null : new Reflight(
            camera, height is null ? gsd / 100 ?? coarsestGsdMetres * Margin : null, height,
            new SweepSettings { ForwardOverlap = Share(overlaps[0]), SideOverlap = Share(overlaps[1]) },
            arguments.GetValue(Endurance), homes, arguments.GetValue(Exclude), arguments.GetValue(ExcludeBuffer));
    }

    /// <summary>The plan over the gaps and nothing else.</summary>
    /// <param name="gaps">Polygon or MultiPolygon, WGS 84, not empty.</param>
    /// <param name="camerasPath">Cameras of one's own; null for the catalogue alone.</param>
    /// <param name="demPath">Elevation model to follow; null for level ground.</param>
    /// <exception cref="CommandFailure">It cannot be flown; the message says why.</exception>
    public SweepPlan Plan(Geometry gaps, string? camerasPath, string? demPath)
    {
        var area = Area(gaps);
        var outcome = SweepPlanner.Plan(new SweepRequest
        {
            Area = area,
            Camera = CameraFile.Get(CameraName, camerasPath),
            GsdMetres = GsdMetres,
            HeightMetres = HeightMetres,
            Settings = Settings,
            Limits = new SweepLimits { Zones = ExcludePath is null ? [] : AreaFile.ReadZones(ExcludePath, ExcludeBufferMetres) },
            Battery = EnduranceMinutes is { } minutes ? new BatteryState { EnduranceSeconds = minutes * 60 } : null,
            TakeOffs = Homes,
            Terrain = demPath is null ? null : DemFile.Read(demPath, area, Homes),
        });
        return outcome switch
        {
            SweepOutcome.Planned planned => planned.Plan,
            SweepOutcome.Refused refused => throw new CommandFailure($"The gaps cannot be planned: {string.Join(" ", refused.Reasons.Select(PhraseText.Of))}"),
            SweepOutcome.BreaksLimits breaks => throw new CommandFailure($"The gaps are not planned, because legs break limits: {PhraseText.Of(breaks.Breaches[0].Message)}"),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static Geometry Area(Geometry gaps)
    {
        var frame = LocalFrame.For(gaps);
        var ground = frame.ToMetric(gaps);
        return ground.Area >= LeastSquareMetres ? gaps : frame.ToLonLat(ground.Buffer(StepMetres));
    }

    private static double Share(double value) => value > 1 ? value / 100 : value;
}
