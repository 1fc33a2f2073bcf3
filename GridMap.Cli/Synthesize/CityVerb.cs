using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Screening.Cities;

namespace GridMap.Cli.Synthesize;

/// <summary><c>gridmap synthesize city</c>.</summary>
internal static class CityVerb
{
    private static readonly Option<int> Seed = new("--seed") { Description = "Number that decides everything left to chance, strengths of effects included.", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write to; made when missing. The truth goes to its folder truth/.", Required = true };
    private static readonly Option<int> Inspectors = new("--inspectors") { Description = "Inspectors of the city; so many visits lie behind it.", DefaultValueFactory = _ => 12 };
    private static readonly Option<int> Places = new("--places") { Description = "Places that may be suspected.", DefaultValueFactory = _ => 8000 };
    private static readonly Option<int?> Trucks = new("--trucks") { Description = "Hazardous-goods trucks; one on every eighty places without." };
    private static readonly Option<int> TruckDays = new("--truck-days") { Description = "Days of tracks.", DefaultValueFactory = _ => 45 };
    private static readonly Option<int> FixSeconds = new("--fix-seconds") { Description = "Seconds between two fixes of a driving truck.", DefaultValueFactory = _ => 60 };
    private static readonly Option<int> MeterDays = new("--meter-days") { Description = "Days of daily electricity.", DefaultValueFactory = _ => 240 };
    private static readonly Option<int> CurveDays = new("--curve-days") { Description = "Days of electricity at 15 minutes, three-phase meters only.", DefaultValueFactory = _ => 10 };
    private static readonly Option<bool> Messy = new("--messy") { Description = "Files as they come in life: GB18030, days in four styles, rows twice, wrong units." };
    private static readonly Option<DateOnly?> Today = new("--today") { Description = "Last day of the data, yyyy-MM-dd; drawn from the seed without.", CustomParser = ParseDay };

    private static readonly Option<CityLevel> Level = new("--level")
    {
        Description = "How well workshops hide: plain or hard.",
        DefaultValueFactory = _ => CityLevel.Plain,
        CustomParser = ParseLevel,
    };

    public static Command Create() => new Command("city", "Make a city's tables (places, enterprises, electricity, tracks, tip-offs, visits, detections) with hidden workshops and their truth.")
    {
        Seed, Out, Inspectors, Level, Places, Trucks, TruckDays, FixSeconds, MeterDays, CurveDays, Messy, Today,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var options = new CityOptions
        {
            Seed = arguments.GetValue(Seed),
            Inspectors = arguments.GetValue(Inspectors),
            Level = arguments.GetValue(Level),
            Places = arguments.GetValue(Places),
            Trucks = arguments.GetValue(Trucks),
            TruckDays = arguments.GetValue(TruckDays),
            FixSeconds = arguments.GetValue(FixSeconds),
            MeterDays = arguments.GetValue(MeterDays),
            CurveDays = arguments.GetValue(CurveDays),
            Messy = arguments.GetValue(Messy),
            Today = arguments.GetValue(Today),
        };
        try
        {
            options.Validate();
        }
        catch (ArgumentException refusal)
        {
            await context.Errors.WriteLineAsync(refusal.Message);
            return GridMapCommand.WrongUsage;
        }

        var made = await ProgressLine.RunAsync(
            context.Errors, "Building", options.Places, "places",
            progress => Task.Run(() => CitySynthesizer.Write(options, arguments.GetRequiredValue(Out), progress, cancellation), cancellation));
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{made.Folder}: {made.Today:yyyy-MM-dd}, {made.Districts} districts, {made.Villages} villages, {made.Places} places, {made.Workshops} workshops at work, {made.Enterprises} enterprises, {made.Meters} meters with {made.MeterDays} daily readings, {made.Fixes} truck fixes."));
        return GridMapCommand.Done;
    }

    private static CityLevel ParseLevel(ArgumentResult result)
    {
        switch (result.Tokens.Count == 1 ? result.Tokens[0].Value : "")
        {
            case "plain": return CityLevel.Plain;
            case "hard": return CityLevel.Hard;
            case var text:
                result.AddError($"--level {text}: choose plain or hard.");
                return default;
        }
    }

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"--today {text}: give a day such as 2026-03-01.");
        return null;
    }
}
