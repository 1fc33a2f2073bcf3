using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Synthesis;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Synthesize;

/// <summary><c>gridmap synthesize scene</c>, beside <c>city</c>.</summary>
internal static class SynthesizeCommand
{
    private static readonly Option<int> Seed = new("--seed") { Description = "Number that decides everything left to chance.", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write to; made when missing.", Required = true };
    private static readonly Option<double> Width = new("--width-metres") { Description = "East to west extent.", DefaultValueFactory = _ => 600 };
    private static readonly Option<double> Height = new("--height-metres") { Description = "North to south extent.", DefaultValueFactory = _ => 450 };
    private static readonly Option<double> Gsd = new("--gsd") { Description = "Ground sampling distance, metres per pixel.", DefaultValueFactory = _ => 0.10 };
    private static readonly Option<string> Origin = new("--origin") { Description = "Upper left corner, LON,LAT in degrees.", DefaultValueFactory = _ => "113.62,34.75" };

    private static readonly Option<SceneKind> Kind = new("--kind")
    {
        Description = "What stands in it, mostly: town, yard, farm, village or tank-farm.",
        DefaultValueFactory = _ => SceneKind.Town,
        CustomParser = ParseKind,
    };

    public static Command Create() => new("synthesize", "Make synthetic data with complete truth.")
    {
        new Command("scene", "Make a labelled drone scene: a town with sheds, tanks, fields and roads, as a GeoTIFF with its truth beside it.")
        {
            Seed, Out, Width, Height, Gsd, Origin, Kind,
        }.Does(RunAsync),
        CityVerb.Create(),
    };

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        if (FindPosition(arguments.GetRequiredValue(Origin)) is not { } origin)
        {
            await context.Errors.WriteLineAsync($"--origin {arguments.GetRequiredValue(Origin)}: give longitude and latitude in degrees, such as 113.62,34.75.");
            return GridMapCommand.WrongUsage;
        }

        var options = new SceneOptions(
            arguments.GetValue(Seed), arguments.GetValue(Width), arguments.GetValue(Height), arguments.GetValue(Gsd), origin, arguments.GetValue(Kind));
        try
        {
            options.Validate();
        }
        catch (ArgumentException refusal)
        {
            await context.Errors.WriteLineAsync(refusal.Message);
            return GridMapCommand.WrongUsage;
        }

        var folder = arguments.GetRequiredValue(Out);
        var made = await ProgressLine.RunAsync(
            context.Errors, "Painting", options.WidthPixels * (double)options.HeightPixels / 1e6, "MP",
            progress => Task.Run(() => SceneSynthesizer.Write(options, folder, progress, cancellation), cancellation));
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{made.ImagePath}: {made.WidthPixels} × {made.HeightPixels} pixels, EPSG:{made.Epsg}, {made.Tanks} tanks, {made.Structures} structures, {made.Premises} registered places."));
        return GridMapCommand.Done;
    }

    private static SceneKind ParseKind(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        foreach (var kind in Enum.GetValues<SceneKind>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) == text)
            {
                return kind;
            }
        }

        result.AddError($"--kind {text}: choose town, yard, farm, village or tank-farm.");
        return default;
    }

    private static LonLat? FindPosition(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            ? new LonLat(longitude, latitude)
            : null;
    }
}
