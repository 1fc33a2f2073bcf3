using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Detect;
using GridMap.Cli.Hosting;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Trucks;
using GridMap.Screening.Trucks;

namespace GridMap.Cli.Stops;

/// <summary><c>gridmap stops</c>.</summary>
internal static class StopsCommand
{
    private static readonly Option<string> Trajectories = new("--trajectories")
    {
        Description = "CSV of fixes: vehicle, timestamp, lon, lat in degrees or x, y in metres; without a vehicle column it is one vehicle's.", Required = true,
    };

    private static readonly Option<string> Out = new("--out") { Description = "CSV to write: the same rows with a column state, moving or stopped.", Required = true };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON document." };

    public static Command Create() =>
        new Command("stops", "Tell for every fix of a vehicle whether it is moving or stopped.") { Trajectories, Out, Json }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var (path, outPath) = (context.Arguments.GetRequiredValue(Trajectories), context.Arguments.GetRequiredValue(Out));
        if (Path.GetFullPath(path) == Path.GetFullPath(outPath)) throw new CommandFailure($"{outPath}: --out is the file that is read; give another name.");
        var file = FixFile.Open(path);
        var summary = await ProgressLine.RunAsync(context.Errors, "stops", new FileInfo(path).Length / 1e6, "MB", progress => Task.Run(() => Tell(file, path, outPath, progress, cancellation), cancellation));
        if (summary.Troubles.Count > 0)
        {
            await context.Errors.WriteLineAsync($"{path}: {summary.Unread} rows have no state, because they cannot be read: {string.Join("; ", summary.Troubles)}{(summary.Unread > summary.Troubles.Count ? "; …" : ".")}");
        }

        await context.Output.WriteLineAsync(context.Arguments.GetValue(Json) ? ToJson(outPath, summary) : InWords(outPath, summary));
        return GridMapCommand.Done;
    }

    private static StopSummary Tell(FixFile file, string path, string outPath, IProgress<double>? progress, CancellationToken cancellation)
    {
        var tracks = FixTracks.Read(file, cancellation);
        if (tracks.Vehicles.Count == 0) throw new CommandFailure($"{path}: no row can be read{(tracks.Troubles.Count > 0 ? ": " + tracks.Troubles[0] : "; the file has a header only")}.");
        var states = new bool?[tracks.Rows];
        var (done, byNetwork) = (0, 0);
        foreach (var fixes in tracks.Vehicles)
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = StopDetector.Tell(Project(fixes, file.Columns.IsMetric), StopModel.Get());
            for (var i = 0; i < fixes.Count; i++) states[fixes[i].Row] = answer.IsStopped[i];
            if (answer.Method is StopMethod.Network) byNetwork++;
            progress?.Report((double)++done / tracks.Vehicles.Count);
        }

        ResultFile.Replace(outPath, stream => Write(stream, file, states, cancellation));
        return new StopSummary(tracks.Rows, tracks.Vehicles.Count, byNetwork, states.Count(state => state is true), states.Count(state => state is null), tracks.Troubles);
    }

    private static TrackPoint[] Project(IReadOnlyList<Fix> fixes, bool isMetric)
    {
        var frame = isMetric ? null : LocalFrame.For(new LonLat(fixes[0].X, fixes[0].Y));
        // Large numbers would cost digits: all is counted from the first fix.
        var (start, origin) = (fixes[0].Seconds, At(fixes[0]));
        return [.. fixes.Select(fix => At(fix) is var point ? new TrackPoint(fix.Seconds - start, point.EastMetres - origin.EastMetres, point.NorthMetres - origin.NorthMetres) : default)];

        MetricPoint At(Fix fix) => frame is null ? new MetricPoint(fix.X, fix.Y) : frame.ToMetric(new LonLat(fix.X, fix.Y));
    }

    private static void Write(Stream stream, FixFile file, bool?[] states, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(stream, file.Encoding, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"{file.Header}{file.Separator}{FixColumns.State}");
        var row = 0;
        foreach (var text in file.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(text);
            writer.Write(file.Separator);
            writer.WriteLine(states[row++] switch { true => "stopped", false => "moving", null => "" });
        }
    }

    private static string InWords(string outPath, StopSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outPath}: {summary.Rows} fixes of {summary.Vehicles} vehicles, {summary.Stopped} stopped.")
        + (summary.Vehicles > summary.ByNetwork
            ? string.Create(CultureInfo.InvariantCulture, $" Of {summary.Vehicles - summary.ByNetwork} vehicles the fixes lie too far apart (more than {StopDetector.LongestTrainedSeconds} s) or are too few for the trained network; the rule of stay points told theirs.") : "");

    private static string ToJson(string outPath, StopSummary summary) => JsonSerializer.Serialize(
        new { @out = outPath, fixes = summary.Rows, vehicles = summary.Vehicles, vehiclesByNetwork = summary.ByNetwork, stopped = summary.Stopped, withoutState = summary.Unread, troubles = summary.Troubles },
        JsonSerializerOptions.Web);

    private sealed record StopSummary(int Rows, int Vehicles, int ByNetwork, int Stopped, int Unread, IReadOnlyList<string> Troubles);
}
