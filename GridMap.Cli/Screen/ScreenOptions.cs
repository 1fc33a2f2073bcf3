using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Domain.Screening.Enterprises;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Screen;

/// <summary>What <c>gridmap screen</c> is told.</summary>
internal static class ScreenOptions
{
    public static readonly Option<string> Places = new("--places") { Description = "The places to rank: CSV, Excel or Parquet with place_id, name, kind, address, lon, lat, area_code, or GeoJSON with these properties.", Required = true };
    public static readonly Option<string?> Out = new("--out") { Description = "GeoJSON to write: one feature a place, ranked, each with its reasons." };
    public static readonly Option<string?> Enterprises = new("--enterprises") { Description = "Register of firms: name, credit_code, business_scope, address, status, licence, licence_until, lon, lat." };
    public static readonly Option<string[]> Electricity = new("--electricity") { Description = "Load of meters: meter, date, kwh by the day, or meter, timestamp, kw (or kwh of the interval). May be given more than once; beside a daily electricity.csv, electricity-15min.csv or .parquet is read, too.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    public static readonly Option<string?> Meters = new("--meters") { Description = "List of meters: meter, address, lon, lat, trade, phase, contract_kw. Without it, meters.csv beside the load." };
    public static readonly Option<string?> Trajectories = new("--trajectories") { Description = "Fixes of trucks: vehicle, timestamp, lon, lat." };
    public static readonly Option<string?> LoadingPlaces = new("--loading-places") { Description = "Registered loading, unloading and parking places: name, lon, lat, radius_m." };
    public static readonly Option<string?> Routes = new("--routes") { Description = "Approved routes, GeoJSON lines." };
    public static readonly Option<string?> Orders = new("--orders") { Description = "Ordered stops of work: from, to, area_code or place_id." };
    public static readonly Option<string?> Tips = new("--tips") { Description = "Reports of the public: place_id or lon, lat, with date and kind." };
    public static readonly Option<string?> History = new("--history") { Description = "Earlier visits: place_id, date, outcome (found or nothing)." };
    public static readonly Option<string?> Detections = new("--detections") { Description = "What flights saw: GeoJSON of `gridmap detect`." };
    public static readonly Option<string?> Holidays = new("--holidays") { Description = "Holidays: date." };
    public static readonly Option<string?> Links = new("--links") { Description = "Links set by hand: source, id, place_id (blank or none: to no place). They go before what is found by rule." };
    public static readonly Option<string?> Mapping = new("--mapping") { Description = "JSON that says, by file name, which heading is which column, the frame, unit, encoding, delimiter and row of headings." };
    public static readonly Option<string?> Terms = new("--terms") { Description = "Words of scopes and names, CSV as `gridmap defaults` writes it." };
    public static readonly Option<string?> Weights = new("--weights") { Description = "Weights of signals, JSON as `gridmap defaults` writes it." };
    public static readonly Option<string?> Report = new("--report") { Description = "CSV to write: what is wrong with which row, and what to do." };
    public static readonly Option<string?> LinksOut = new("--links-out") { Description = "CSV to write: which firm and meter was found to belong to which place, how surely, and by what. Keep and change the wrong ones, and give them back with --links." };
    public static readonly Option<string?> Before = new("--before") { Description = "An earlier output: says of each place what changed since." };
    public static readonly Option<string?> Date = new("--date") { Description = "Day of the run, as 2026-11-27; without it, the newest day in the data." };
    public static readonly Option<string> Language = new("--lang") { Description = "Language of the reasons: zh or en.", DefaultValueFactory = _ => "zh" };
    public static readonly Option<int> Top = new("--top") { Description = "Write only so many places, most suspicious first; 0 writes all.", DefaultValueFactory = _ => 0 };
    public static readonly Option<bool> Preview = new("--preview") { Description = "Only print, as JSON, what each table would be taken for: its headings, their columns, and first rows." };

    public static CultureInfo CultureOf(string language) => language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo("zh-CN");

    public static ScreeningFiles FilesOf(ParseResult arguments) => new()
    {
        Places = arguments.GetRequiredValue(Places), Enterprises = arguments.GetValue(Enterprises), Electricity = arguments.GetValue(Electricity) ?? [], Meters = arguments.GetValue(Meters),
        Trajectories = arguments.GetValue(Trajectories), LoadingPlaces = arguments.GetValue(LoadingPlaces), Routes = arguments.GetValue(Routes), Orders = arguments.GetValue(Orders),
        Tips = arguments.GetValue(Tips), History = arguments.GetValue(History), Detections = arguments.GetValue(Detections), Holidays = arguments.GetValue(Holidays), Links = arguments.GetValue(Links),
    };

    public static ScreeningSettings SettingsOf(ParseResult arguments) => new()
    {
        Mappings = arguments.GetValue(Mapping) is { } mapping ? ColumnMappings.Read(mapping) : ColumnMappings.None,
        Terms = arguments.GetValue(Terms) is { } terms ? Read(terms, ScopeTerms.Read) : ScopeTerms.Default,
        Weights = arguments.GetValue(Weights) is { } weights ? Read(weights, ScoreWeightsText.Read) : DefaultWeights.Reasoned,
        Today = arguments.GetValue(Date) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Reads a file of ours that people edit; what is wrong is told with the file's name.</summary>
    public static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(File.ReadAllText(path));
        }
        catch (FormatException trouble)
        {
            throw new CommandFailure($"{path}: {trouble.Message}", trouble);
        }
    }
}
