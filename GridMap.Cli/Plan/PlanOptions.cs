using System.CommandLine;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Cli.Plan;

/// <summary>What was asked of <c>gridmap plan</c>, in the units of the domain.</summary>
internal sealed record PlanOptions
{
    private static readonly Option<string> Area = new("--area") { Description = "What to sweep: polygons in GeoJSON, WGS 84.", Required = true };
    private static readonly Option<string> Camera = new("--camera") { Description = "Camera by name, for example \"Mavic 3E\", P1, P4RTK or M30T.", Required = true };
    private static readonly Option<string?> Cameras = new("--cameras") { Description = "Cameras of your own: a JSON object or an array of them." };
    private static readonly Option<double?> Gsd = new("--gsd") { Description = "Ground sampling distance, centimetres a pixel." };
    private static readonly Option<double?> Height = new("--height") { Description = "Height above the ground, metres, instead of --gsd." };
    private static readonly Option<string> Overlap = new("--overlap") { Description = "Forward and side overlap, as percent or fractions.", DefaultValueFactory = _ => "80,70" };
    private static readonly Option<string> Angle = new("--angle") { Description = "Direction of the lines in degrees from north, or auto for the quickest.", DefaultValueFactory = _ => "auto" };
    private static readonly Option<double> Margin = new("--margin") { Description = "Ground round the area to photograph too, metres." };
    private static readonly Option<double> TurnAround = new("--turn-around") { Description = "How far lines go on before and after their photos, metres." };
    private static readonly Option<bool> CrossHatch = new("--cross-hatch") { Description = "Fly everything a second time at right angles." };
    private static readonly Option<double> GimbalPitch = new("--gimbal-pitch") { Description = "Gimbal pitch, -90 (down) to -45 degrees.", DefaultValueFactory = _ => -90 };
    private static readonly Option<double?> Speed = new("--speed") { Description = "Speed along the lines, metres a second; by default the fastest that camera and drone allow." };
    private static readonly Option<double?> Endurance = new("--endurance") { Description = "Minutes that a new, full battery flies; splits the sweep into sorties." };
    private static readonly Option<double> Reserve = new("--reserve") { Description = "Share of the battery left at landing, percent.", DefaultValueFactory = _ => 20 };
    private static readonly Option<double> Health = new("--battery-health") { Description = "What the battery still holds of what it held new, percent.", DefaultValueFactory = _ => 100 };
    private static readonly Option<double> Temperature = new("--temperature") { Description = "Air temperature, degrees Celsius.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string?> Wind = new("--wind") { Description = "Wind as SPEED,FROM: metres a second and degrees where it comes from." };
    private static readonly Option<string?> Exclude = new("--exclude") { Description = "Where not to fly: polygons in GeoJSON, with bufferMetres, floorMetres and ceilingMetres where wanted." };
    private static readonly Option<double> ExcludeBuffer = new("--exclude-buffer") { Description = "Distance kept from zones that name none, metres.", DefaultValueFactory = _ => 10 };
    private static readonly Option<string?> OperationArea = new("--operation-area") { Description = "What must not be left: polygons in GeoJSON." };
    private static readonly Option<double> Ceiling = new("--ceiling") { Description = "Greatest height above the ground, metres; above 120 with --approval only.", DefaultValueFactory = _ => SweepLimits.FreeCeilingMetres };
    private static readonly Option<string?> Approval = new("--approval") { Description = "Number of the airspace approval." };
    private static readonly Option<double?> Range = new("--range") { Description = "Greatest distance from the take-off point, metres." };
    private static readonly Option<string[]> Home = new("--home") { Description = "Take-off point as LON,LAT; may be given several times.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string?> Roads = new("--roads") { Description = "Roads in GeoJSON, along which take-off points are chosen." };
    private static readonly Option<string?> Dem = new("--dem") { Description = "Elevation model (GeoTIFF) to follow the ground by." };
    private static readonly Option<int> DroneCount = new("--drones") { Description = "Drones that share the sorties.", DefaultValueFactory = _ => 1 };
    private static readonly Option<double> Separation = new("--separation") { Description = "Least distance between drones in the air, metres.", DefaultValueFactory = _ => 50 };
    private static readonly Option<string?> ResumeAfter = new("--resume") { Description = "SORTIE,PHOTO: write only what is left of a sortie after its last photo." };
    private static readonly Option<double> BackStep = new("--back-step") { Description = "With --resume: how much is photographed again, metres.", DefaultValueFactory = _ => 60 };
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write to.", Required = true };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON document." };

    public static IReadOnlyList<Option> All =>
    [
        Area, Camera, Cameras, Gsd, Height, Overlap, Angle, Margin, TurnAround, CrossHatch, GimbalPitch, Speed, Endurance, Reserve, Health, Temperature, Wind,
        Exclude, ExcludeBuffer, OperationArea, Ceiling, Approval, Range, Home, Roads, Dem, DroneCount, Separation, ResumeAfter, BackStep, Out, Json,
    ];

    public required string AreaPath { get; init; }

    public required string CameraName { get; init; }

    public string? CamerasPath { get; init; }

    public double? GsdMetres { get; init; }

    public double? HeightMetres { get; init; }

    public required SweepSettings Settings { get; init; }

    public BatteryState? Battery { get; init; }

    public string? ExcludePath { get; init; }

    public double ExcludeBufferMetres { get; init; }

    public string? OperationAreaPath { get; init; }

    public required SweepLimits Limits { get; init; }

    public required IReadOnlyList<LonLat> Homes { get; init; }

    public string? RoadsPath { get; init; }

    public string? DemPath { get; init; }

    public int Drones { get; init; }

    public double SeparationMetres { get; init; }

    public (int Sortie, int LastPhoto)? Resume { get; init; }

    public double BackStepMetres { get; init; }

    public required string OutPath { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The options, or null with what is wrong with them.</summary>
    public static PlanOptions? Read(ParseResult arguments, out string trouble)
    {
        trouble = "";
        var (gsd, height) = (arguments.GetValue(Gsd), arguments.GetValue(Height));
        if (gsd is null == (height is null)) trouble = "plan: give either --gsd or --height.";
        var overlaps = NumberList.Find(arguments.GetRequiredValue(Overlap), 2) ?? [];
        if (overlaps.Length == 0) trouble = $"--overlap {arguments.GetValue(Overlap)}: give forward and side overlap, for example 80,70.";
        var angle = arguments.GetRequiredValue(Angle);
        double? degrees = NumberList.Find(angle, 1) is [var given] ? given : null;
        if (degrees is null && !string.Equals(angle, "auto", StringComparison.OrdinalIgnoreCase)) trouble = $"--angle {angle}: give degrees from north, or auto.";
        var wind = arguments.GetValue(Wind) is { } text ? NumberList.Find(text, 2) : [0, 0];
        if (wind is null) trouble = $"--wind {arguments.GetValue(Wind)}: give speed and direction, for example 6,270.";
        var homes = new List<LonLat>();
        foreach (var home in arguments.GetValue(Home) ?? [])
        {
            if (NumberList.Find(home, 2) is [var longitude, var latitude] && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90) homes.Add(new LonLat(longitude, latitude));
            else trouble = $"--home {home}: give longitude and latitude in degrees, longitude first, for example 113.62,34.75.";
        }

        (int, int)? resume = null;
        if (arguments.GetValue(ResumeAfter) is { } after)
        {
            if (NumberList.Find(after, 2) is [var sortie, var photo]) resume = ((int)sortie, (int)photo);
            else trouble = $"--resume {after}: give the sortie and its last photo, for example 2,118.";
        }

        if (arguments.GetValue(DroneCount) is < 1 or > 50) trouble = "--drones lies between 1 and 50.";
        if (arguments.GetValue(ExcludeBuffer) is not (>= 0 and <= 10_000)) trouble = "--exclude-buffer lies between 0 and 10000 metres.";
        if (arguments.GetValue(Ceiling) is not (>= 10 and <= 1500)) trouble = "--ceiling lies between 10 and 1500 metres.";
        if (gsd is <= 0 || height is <= 0 || arguments.GetValue(Range) is <= 0) trouble = "plan: --gsd, --height and --range are above zero.";
        if (trouble.Length > 0) return null;
        return new PlanOptions
        {
            AreaPath = arguments.GetRequiredValue(Area),
            CameraName = arguments.GetRequiredValue(Camera),
            CamerasPath = arguments.GetValue(Cameras),
            GsdMetres = gsd / 100,
            HeightMetres = height,
            Settings = new SweepSettings
            {
                ForwardOverlap = Share(overlaps[0]),
                SideOverlap = Share(overlaps[1]),
                LineDegrees = degrees,
                MarginMetres = arguments.GetValue(Margin),
                TurnAroundMetres = arguments.GetValue(TurnAround),
                IsCrossHatched = arguments.GetValue(CrossHatch),
                GimbalPitchDegrees = arguments.GetValue(GimbalPitch),
                SpeedMetresPerSecond = arguments.GetValue(Speed),
            },
            Battery = arguments.GetValue(Endurance) is not { } minutes ? null : new BatteryState
            {
                EnduranceSeconds = minutes * 60,
                ReserveFraction = arguments.GetValue(Reserve) / 100,
                HealthFraction = arguments.GetValue(Health) / 100,
                TemperatureCelsius = arguments.GetValue(Temperature),
                WindMetresPerSecond = wind![0], // null was told above
                WindFromDegrees = wind[1],
            },
            ExcludePath = arguments.GetValue(Exclude),
            ExcludeBufferMetres = arguments.GetValue(ExcludeBuffer),
            OperationAreaPath = arguments.GetValue(OperationArea),
            Limits = new SweepLimits { CeilingMetres = arguments.GetValue(Ceiling), ApprovalNumber = arguments.GetValue(Approval), RangeMetres = arguments.GetValue(Range) },
            Homes = homes,
            RoadsPath = arguments.GetValue(Roads),
            DemPath = arguments.GetValue(Dem),
            Drones = arguments.GetValue(DroneCount),
            SeparationMetres = arguments.GetValue(Separation),
            Resume = resume,
            BackStepMetres = arguments.GetValue(BackStep),
            OutPath = arguments.GetRequiredValue(Out),
            IsJson = arguments.GetValue(Json),
        };
    }

    // Nobody flies with one percent of overlap: what is above one is percent.
    private static double Share(double value) => value > 1 ? value / 100 : value;
}
