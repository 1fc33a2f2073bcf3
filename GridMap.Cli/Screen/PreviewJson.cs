using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Screen;

/// <summary>What each table would be taken for, as JSON.</summary>
internal static class PreviewJson
{
    private const int Rows = 5;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of(ScreeningFiles files, ColumnMappings mappings) => JsonSerializer.Serialize(
        Tables(files).Where(table => table.Path is not null && Path.GetExtension(table.Path) is not (".geojson" or ".json"))
            .Select(table => TableSource.Preview(table.Path!, table.Kind, mappings.For(table.Path!), Rows)), // without a path it was left out above
        Options);

    private static (string? Path, TableKind Kind)[] Tables(ScreeningFiles files) =>
    [
        (files.Places, TableKind.Places), (files.Enterprises, TableKind.Enterprises), .. files.Electricity.Select(path => (path, TableKind.Electricity)), (files.Meters, TableKind.Meters),
        (files.Trajectories, TableKind.Trajectories), (files.LoadingPlaces, TableKind.LoadingPlaces), (files.Orders, TableKind.Orders), (files.Tips, TableKind.Tips),
        (files.History, TableKind.History), (files.Holidays, TableKind.Holidays), (files.Links, TableKind.Links),
    ];
}
