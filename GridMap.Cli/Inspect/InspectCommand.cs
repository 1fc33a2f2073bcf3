using System.CommandLine;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Inspect;

/// <summary><c>gridmap inspect</c>: what rasters are, and why they cannot be used.</summary>
internal static class InspectCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "GeoTIFF, TIFF, JPEG, PNG or WebP files.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON array, an object a file." };
    private static readonly Option<string[]> Sample = new("--sample")
    {
        Description = "Print the raw band values at COLUMN,ROW (from 0); may be given several times or with several pixels.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create() =>
        new Command("inspect", "Say what a raster is: size, bands, place, resolution, and why it cannot be used.") { Files, Json, Sample }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var samples = new List<SamplePixel>();
        // A file after the last pixel is taken for a pixel by the parser; only COLUMN,ROW is one.
        var files = new List<string>(context.Arguments.GetValue(Files) ?? []);
        foreach (var word in context.Arguments.GetValue(Sample) ?? [])
        {
            if (SamplePixel.Find(word) is { } pixel)
            {
                samples.Add(pixel);
            }
            else if (!SamplePixel.LooksLikeOne(word))
            {
                files.Add(word);
            }
            else
            {
                await context.Errors.WriteLineAsync($"--sample {word}: give a pixel as COLUMN,ROW, for example 0,0.");
                return GridMapCommand.WrongUsage;
            }
        }
        if (files.Count == 0)
        {
            await context.Errors.WriteLineAsync("inspect: give at least one file. Run `gridmap inspect --help` to see what is expected.");
            return GridMapCommand.WrongUsage;
        }
        var reports = new List<RasterReport>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            reports.Add(await Task.Run(() => RasterReport.Of(file, samples), cancellation));
        }
        await context.Output.WriteLineAsync(context.Arguments.GetValue(Json) ? ReportJson.Write(reports) : ReportText.Write(reports));
        var exit = GridMapCommand.Done;
        foreach (var failure in reports.Where(report => report.Failure is not null))
        {
            await context.Errors.WriteLineAsync(failure.Failure!.ReplaceLineEndings(" ")); // filtered above
            exit = GridMapCommand.Failed;
        }
        return exit;
    }
}
