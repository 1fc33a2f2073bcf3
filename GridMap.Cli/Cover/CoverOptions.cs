using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Plan;
using GridMap.Detection.DetectionModels;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Cli.Cover;

/// <summary>What <c>gridmap cover</c> is to look at, in the units of the domain.</summary>
internal sealed record CoverOptions
{
    private static readonly Option<string?> Area = new("--area") { Description = "What was to be swept: cells in GeoJSON, WGS 84, with code and name where they have them." };
    private static readonly Option<string?> Photos = new("--photos") { Description = "Folder of the flight's photos (JPEG, DNG, TIFF), with DJI's .MRK log where there is one." };
    private static readonly Option<string?> Orthophoto = new("--orthophoto") { Description = "The finished orthophoto (GeoTIFF), instead of --photos." };
    private static readonly Option<string?> Dem = new("--dem") { Description = "Elevation model (GeoTIFF); without it the ground is level at the take-off point." };
    private static readonly Option<string?> TakeOff = new("--take-off") { Description = "With --dem: where the drone took off, as LON,LAT, so that heights above that point can be laid on the model." };
    private static readonly Option<double?> GroundHeight = new("--ground-height") { Description = "Height of level ground in the photos' altitudes, metres; for photos that know no height above the take-off point." };
    private static readonly Option<string?> Cameras = new("--cameras") { Description = "Cameras of your own: a JSON object or an array of them, named as the photos name their model." };
    private static readonly Option<string?> Unflyable = new("--unflyable") { Description = "Ground that could not be flown: polygons in GeoJSON with reason, and checkedAt, checkedBy and finding where somebody went there." };
    private static readonly Option<double> Gsd = new("--gsd") { Description = "Coarsest ground sampling distance at which a spot counts as seen, centimetres a pixel.", DefaultValueFactory = _ => 5 };
    private static readonly Option<int> Depth = new("--depth") { Description = "Photos that must show a spot.", DefaultValueFactory = _ => 1 };
    private static readonly Option<double> Whole = new("--whole") { Description = "Share of a cell's flyable ground that must be seen before it counts as whole, percent.", DefaultValueFactory = _ => 100 };
    private static readonly Option<double> Span = new("--span") { Description = "Longest time between the first and the last photo of a cell without a remark, hours.", DefaultValueFactory = _ => 24 };
    private static readonly Option<string?> TakenAt = new("--taken-at") { Description = "When the orthophoto's flight was, as 2026-05-01T10:15+08:00, where its tags do not say." };
    private static readonly Option<string> TimeZone = new("--time-zone") { Description = "Time zone of camera clocks that do not tell theirs.", DefaultValueFactory = _ => "+08:00" };
    private static readonly Option<bool> Nadir = new("--nadir") { Description = "Take photos that do not say where they looked as looking straight down; only what they show whichever way they were turned counts." };
    private static readonly Option<string?> AreaName = new("--area-name") { Description = "Name of the area, usually a village; by default the area file's name." };
    private static readonly Option<string?> AreaCode = new("--area-code") { Description = "Its administrative code." };
    private static readonly Option<string> Model = new("--model") { Description = "Detector whose recall gives the chance of a miss, by name or folder; none for no chances.", DefaultValueFactory = _ => ModelFolder.DefaultName };
    private static readonly Option<string> OperatingPoint = new("--operating-point") { Description = "Thresholds with which it searches: recall-first, balanced or precision-first.", DefaultValueFactory = _ => "balanced" };

    /// <summary>The options that say what is read; how a proof is written has its own.</summary>
    public static IReadOnlyList<Option> All =>
        [Area, Photos, Orthophoto, Dem, TakeOff, GroundHeight, Cameras, Unflyable, Gsd, Depth, Whole, Span, TakenAt, TimeZone, Nadir, AreaName, AreaCode, Model, OperatingPoint];

    public required string AreaPath { get; init; }

    public string? PhotosPath { get; init; }

    public string? OrthophotoPath { get; init; }

    public string? DemPath { get; init; }

    public LonLat? TakeOffAt { get; init; }

    public double? GroundMetres { get; init; }

    public string? CamerasPath { get; init; }

    public string? UnflyablePath { get; init; }

    public required ProofRules Rules { get; init; }

    public DateTimeOffset? OrthophotoTakenAt { get; init; }

    public required TimeSpan Zone { get; init; }

    public bool IsNadirAssumed { get; init; }

    public required string Name { get; init; }

    public string? Code { get; init; }

    /// <summary>Name or folder of the detector; null for none.</summary>
    public string? ModelName { get; init; }

    public required string ModelOperatingPoint { get; init; }

    /// <summary>The options, or null with what is wrong with them.</summary>
    public static CoverOptions? Read(ParseResult arguments, out string trouble)
    {
        trouble = "";
        if (arguments.GetValue(Area) is not { } area)
        {
            trouble = "cover: give --area with --photos or --orthophoto; or --verify FILE, or --new-key FILE.";
            return null;
        }

        var (photos, orthophoto) = (arguments.GetValue(Photos), arguments.GetValue(Orthophoto));
        if (photos is null == (orthophoto is null)) trouble = "cover: give either --photos or --orthophoto.";
        var (gsd, depth, whole, span) = (arguments.GetValue(Gsd), arguments.GetValue(Depth), arguments.GetValue(Whole), arguments.GetValue(Span));
        if (gsd is not (> 0 and <= 1000)) trouble = "--gsd lies above 0 and up to 1000 centimetres.";
        if (depth is < 1 or > 1000) trouble = "--depth lies between 1 and 1000 photos.";
        if (whole is not (>= 0 and <= 100)) trouble = "--whole lies between 0 and 100 percent.";
        if (span is not (> 0 and <= 8760)) trouble = "--span lies above 0 and up to 8760 hours.";
        LonLat? takeOff = null;
        if (arguments.GetValue(TakeOff) is { } place)
        {
            if (NumberList.Find(place, 2) is [var longitude, var latitude] && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90) takeOff = new LonLat(longitude, latitude);
            else trouble = $"--take-off {place}: give longitude and latitude in degrees, longitude first, for example 113.62,34.75.";
            if (arguments.GetValue(Dem) is null) trouble = "--take-off needs --dem; on level ground the take-off point is the ground.";
        }

        DateTimeOffset? takenAt = null;
        if (arguments.GetValue(TakenAt) is { } moment)
        {
            if (TryMoment(moment, out var at)) takenAt = at;
            else trouble = $"--taken-at {moment}: give the moment with its time zone, for example 2026-05-01T10:15+08:00.";
        }

        var zone = arguments.GetRequiredValue(TimeZone);
        var isZone = TimeSpan.TryParse(zone.TrimStart('+'), CultureInfo.InvariantCulture, out var offset) && offset.Duration() <= TimeSpan.FromHours(14) && zone.Contains(':', StringComparison.Ordinal);
        if (!isZone) trouble = $"--time-zone {zone}: give hours and minutes before Greenwich, for example +08:00.";
        if (trouble.Length > 0) return null;
        var model = arguments.GetRequiredValue(Model);
        return new CoverOptions
        {
            AreaPath = area,
            PhotosPath = photos,
            OrthophotoPath = orthophoto,
            DemPath = arguments.GetValue(Dem),
            TakeOffAt = takeOff,
            GroundMetres = arguments.GetValue(GroundHeight),
            CamerasPath = arguments.GetValue(Cameras),
            UnflyablePath = arguments.GetValue(Unflyable),
            Rules = new ProofRules { CoarsestGsdMetres = gsd / 100, LeastDepth = depth, WholeFraction = whole / 100, LongestSpanHours = span },
            OrthophotoTakenAt = takenAt,
            Zone = offset,
            IsNadirAssumed = arguments.GetValue(Nadir),
            Name = arguments.GetValue(AreaName) ?? Path.GetFileNameWithoutExtension(area),
            Code = arguments.GetValue(AreaCode),
            ModelName = string.Equals(model, "none", StringComparison.OrdinalIgnoreCase) ? null : model,
            ModelOperatingPoint = arguments.GetRequiredValue(OperatingPoint),
        };
    }

    /// <summary>Folder or file to compare a certificate's inputs with; null where none is named.</summary>
    public static string? FindInputs(ParseResult arguments) => arguments.GetValue(Photos) ?? arguments.GetValue(Orthophoto);

    /// <summary>A moment with its time zone; one without is no moment.</summary>
    public static bool TryMoment(string text, out DateTimeOffset at)
    {
        at = default;
        var isZoned = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal) && text.Contains('T', StringComparison.Ordinal);
        return isZoned && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
    }
}
