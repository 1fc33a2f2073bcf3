using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Runs;
using static GridMap.Cli.Screen.ScreenOptions;

namespace GridMap.Cli.Screen;

/// <summary><c>gridmap screen</c>.</summary>
internal static class ScreenCommand
{
    // Faults told at once; the others stand in the report.
    private const int FaultsTold = 5;

    public static Command Create()
    {
        Language.Validators.Add(result => { if (result.GetValueOrDefault<string>() is not ("zh" or "en")) result.AddError("--lang is zh or en."); });
        Top.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 0) result.AddError("--top is 0 or more."); });
        Date.Validators.Add(result => { if (result.GetValueOrDefault<string?>() is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) result.AddError("--date is a day as 2026-11-27."); });
        var command = new Command("screen", "Rank places by what the city's tables tell of them: firms, meters, trucks, flights, reports, earlier visits. Each with its reasons, what speaks against, and the check that would settle it.")
        {
            Places, Out, Enterprises, Electricity, Meters, Trajectories, LoadingPlaces, Routes, Orders, Tips, History, Detections, Holidays, Links,
            Mapping, Terms, Weights, Report, LinksOut, Before, Date, Language, Top, Preview,
        };
        command.Validators.Add(result => { if (!result.GetValue(Preview) && result.GetValue(Out) is null) result.AddError("--out is needed."); });
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var (files, settings) = (FilesOf(arguments), SettingsOf(arguments));
        if (arguments.GetValue(Preview))
        {
            await context.Output.WriteLineAsync(PreviewJson.Of(files, settings.Mappings));
            return GridMapCommand.Done;
        }

        var culture = CultureOf(arguments.GetValue(Language)!); // has a default
        var before = arguments.GetValue(Before) is { } earlier ? ScoreFile.Read(earlier).ToDictionary(scored => scored.Score.PlaceId, StringComparer.Ordinal) : null;
        var result = await ProgressLine.RunAsync(context.Errors, "screening", 1, "runs", progress => ScreeningRun.RunAsync(files, settings, progress, cancellation));
        var outPath = arguments.GetValue(Out)!; // the validator saw to it
        ScoreFile.Write(outPath, result, before, culture, arguments.GetValue(Top) is > 0 and var top ? top : int.MaxValue);
        if (arguments.GetValue(Report) is { } report) ReportFile.Write(report, result.Report, culture);
        if (arguments.GetValue(LinksOut) is { } links) ReportFile.Write(links, result.Links, culture);
        await TellReportAsync(context.Errors, result, culture);
        if (before is not null && ScoreDrift.Between([.. before.Values.Select(scored => scored.Score)], result.Scores) is { IsLarge: true } drift)
        {
            await context.Errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The scores as a whole moved since {arguments.GetValue(Before)} (stability index {drift.Stability:0.00}); without news in the city, a source is at fault."));
        }

        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{outPath}: {result.Scores.Count} places ranked by {result.Signals.Count} signals as of {result.Today:yyyy-MM-dd}, weights {settings.Weights.Version}; first {result.Scores[0].PlaceId} at {result.Scores[0].Probability:0.000}."));
        return GridMapCommand.Done;
    }

    private static async Task TellReportAsync(TextWriter errors, ScreeningResult result, CultureInfo culture)
    {
        foreach (var (file, count) in result.Report.Tables)
        {
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {count.Used} of {count.Read} rows used, {count.Faults} remarks."));
        }

        foreach (var fault in result.Report.Faults.Where(fault => fault.IsLeftOut).Take(FaultsTold))
        {
            await errors.WriteLineAsync($"{fault.File} row {fault.Row} {fault.Field}: {ReportFile.Say(fault.What, culture)}");
        }
    }
}
