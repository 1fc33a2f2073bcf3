using System.Diagnostics;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Screening;
using GridMap.Domain;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Enterprises;
using GridMap.Screening.Places;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;
using ScreeningResult = GridMap.Contracts.Screening.ScreeningResult;

namespace GridMap.Cli.Work;

/// <summary>Does what is to be done with tables: looks at one, or screens the city by all of them with the engine of <c>gridmap screen</c>.</summary>
internal sealed class ScreeningProcessor(WorkerApi api, Patience patience, WorkerSettings settings, TimeProvider clock)
{
    private const double ScreeningShare = 0.9;
    private const int MostIssues = 200;
    private const int MostOfAPlace = 200;

    /// <returns>A line for the log.</returns>
    public async Task<string> ProcessAsync(ScreeningLease lease, Heartbeats beats, CancellationToken cancellation)
    {
        using var files = await TableFiles.OpenAsync(lease, api, patience, settings.ScratchFolder, cancellation);
        return lease.Task is ScreeningTask.Preview
            ? await PreviewAsync(lease, files, cancellation)
            : await ScreenAsync(lease, files, beats, cancellation);
    }

    private async Task<string> PreviewAsync(ScreeningLease lease, TableFiles files, CancellationToken cancellation)
    {
        var input = lease.Files[0];
        var path = files.Find(input.Table) ?? throw new UnreachableException();
        var preview = await Task.Run(() => TablePreviews.Look(path, input.Table, files.Mappings.For(path)), cancellation);
        await patience.RetryAsync(turn => api.PutPreviewAsync(lease.JobId, new PreviewResult(lease.LeaseId, preview), turn), cancellation);
        return $"{input.FileName}: looked at, {preview.Columns.Count} columns.";
    }

    private async Task<string> ScreenAsync(ScreeningLease lease, TableFiles files, Heartbeats beats, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var (city, links) = (FilesOf(files), await WriteLinksAsync(lease, files, cancellation));
        var found = await ScreeningRun.RunAsync(
            city with { Links = links }, new ScreeningSettings { Mappings = files.Mappings, Today = lease.Today, Clock = clock },
            new Relay(share => beats.Report(share < 0.1 ? "reading" : "joining", ScreeningShare * share)), cancellation);
        if (found.Plane is not null)
        {
            throw new TableException(
                city.Places, "x and y in metres without a frame cannot be laid on the map; give lon and lat, or eastings with the zone before them (38…).", Phrase.Of("screened.tableMetresUnknown"));
        }

        beats.Report("storing", ScreeningShare);
        var matched = await Task.Run(() => PlaceMatches.Find(found.Links, city.Enterprises, files.Mappings), cancellation);
        var report = found.Report.Faults.Count == 0 ? null : await SendReportAsync(lease, found.Report, files, cancellation);
        var signals = found.Signals.ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        var (read, used) = (found.Report.Tables.Values.Sum(count => count.Read), found.Report.Tables.Values.Sum(count => count.Used));
        var result = new ScreeningResult(
            lease.LeaseId, [.. found.Places.Values.Select(place => NoteOf(place, signals[place.Id], matched[place.Id]))], read, Math.Max(0, read - used),
            IssuesOf(found.Report, files), report, clock.GetElapsedTime(started).TotalSeconds);
        await patience.RetryAsync(turn => api.PutScreeningAsync(lease.JobId, result, turn), cancellation);
        return $"Screened {result.Places.Count} places by {read} rows, {found.Signals.Count} signals.";
    }

    private static ScreeningFiles FilesOf(TableFiles files) => new()
    {
        Places = files.Find(ScreeningTable.Places) ?? throw new InvalidDataException("The table of places is missing."),
        Enterprises = files.Find(ScreeningTable.Enterprises),
        Electricity = [.. new[] { ScreeningTable.Electricity, ScreeningTable.ElectricityCurves }.Select(files.Find).OfType<string>()],
        Meters = files.Find(ScreeningTable.Meters),
        Trajectories = files.Find(ScreeningTable.Trajectories),
        LoadingPlaces = files.Find(ScreeningTable.LoadingPlaces),
        Routes = files.Find(ScreeningTable.Routes),
        Orders = files.Find(ScreeningTable.Orders),
        Holidays = files.Find(ScreeningTable.Holidays),
    };

    /// <summary>What people said of matches, as the engine reads it.</summary>
    /// <returns>Null when nobody said anything.</returns>
    private static async Task<string?> WriteLinksAsync(ScreeningLease lease, TableFiles files, CancellationToken cancellation)
    {
        if (lease.Overrides.Count == 0)
        {
            return null;
        }

        var path = files.Beside("links.csv");
        // One row belongs to one place: who is said to be here is not there.
        var lines = lease.Overrides.OrderBy(word => word.IsLinked).GroupBy(word => (word.Kind, word.Key)).Select(group => group.Last())
            .Select(word => string.Join(',', new[]
            {
                word.Kind is PlaceLinkKind.Meter ? MeterTable.Source : EnterpriseScreening.Source, word.Key, word.IsLinked ? word.PlaceKey : "none",
            }.Select(CsvCells.Quote)));
        await File.WriteAllLinesAsync(path, lines.Prepend("source,id,place_id"), cancellation);
        return path;
    }

    private async Task<string> SendReportAsync(ScreeningLease lease, TableReport report, TableFiles files, CancellationToken cancellation)
    {
        var path = files.Beside("report.csv");
        await RowReport.WriteAsync(path, report, cancellation);
        return (await patience.RetryAsync(turn => api.PutReportAsync(lease.JobId, path, turn), cancellation)).Sha256;
    }

    private static List<ScreeningIssue> IssuesOf(TableReport report, TableFiles files) =>
    [
        .. report.Faults.GroupBy(fault => (fault.File, fault.Field, fault.What.Key))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.File, StringComparer.Ordinal).ThenBy(group => group.Key.Key, StringComparer.Ordinal).Take(MostIssues)
            .Select(group => new ScreeningIssue(
                files.TableOf(group.Key.File), group.First().Row is > 0 and var row ? row : null, Say(group.First().What),
                (int)Math.Min(report.Reasons.GetValueOrDefault(group.Key, group.Count()), int.MaxValue))),
    ];

    /// <remarks>Tables hold anything; one odd name must not cost the whole run.</remarks>
    private static ScreenedPlaceNote NoteOf(ScreenedPlace place, IEnumerable<PlaceSignal> signals, IEnumerable<PlaceLinkNote> links) => new(
        place.Id, Clean(place.Name, most: 200) ?? "", Clean(place.Kind, most: 100) ?? "", place.Position.Longitude, place.Position.Latitude, Clean(place.Address, most: 500),
        place.AreaCode is { Length: >= 2 and <= 15 } code && code.All(char.IsAsciiDigit) ? code : null,
        [.. signals.Take(MostOfAPlace).Select(signal => new PlaceSignalNote(
            signal.Kind.ToString(), Math.Clamp(signal.Strength, 0, 1), signal.On, Clean(signal.Source, most: 200) ?? "—", Say(signal.Reason)))],
        [.. links.OrderByDescending(link => link.Confidence).Take(MostOfAPlace)]);

    /// <returns>Null for what is blank.</returns>
    private static string? Clean(string? text, int most)
    {
        var clean = string.Concat((text ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return clean.Length == 0 ? null : clean[..Math.Min(clean.Length, most)];
    }

    private static Message Say(Phrase phrase) => PageWords.Of(phrase);

    private sealed class Relay(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
