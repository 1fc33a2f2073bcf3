using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Enterprises;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Enterprises;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Runs;

/// <summary>Screening from files to scores: the one engine that the command and the worker run.</summary>
public static class ScreeningRun
{
    // Fainter traces of trucks and load are met at any yard.
    private const double ClearWork = 0.3;

    /// <summary>Runs on the thread pool.</summary>
    /// <param name="files">The city's tables.</param>
    /// <param name="settings">By what to read and weigh.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">A file is not there.</exception>
    /// <exception cref="TableException">A file cannot be read at all: the message names it and what to do.</exception>
    public static Task<ScreeningResult> RunAsync(ScreeningFiles files, ScreeningSettings settings, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        return Task.Run(() => Run(files, settings, progress, cancellation), cancellation);
    }

    private static ScreeningResult Run(ScreeningFiles files, ScreeningSettings settings, IProgress<double>? progress, CancellationToken cancellation)
    {
        var report = new TableReport();
        var links = new List<FoundLink>();
        var (places, plane) = PlaceTable.Read(files.Places, settings.Mappings.For(files.Places), report);
        var matcher = new PlaceMatcher(places, files.Links is { } path ? Read(path, TableKind.Links, source => LinkTable.Read(source, report)) : []);
        var ids = places.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        progress?.Report(0.05);
        cancellation.ThrowIfCancellationRequested();

        var signals = places.Select(place => PlaceKinds.FindSignal(place, Path.GetFileName(files.Places))).OfType<PlaceSignal>().ToList();
        if (files.Detections is { } detections) signals.AddRange(SeenPlaces.Signals(detections, matcher));
        if (files.Tips is { } tips) signals.AddRange(Read(tips, TableKind.Tips, source => ReportedPlaces.Tips(source, ids, matcher, report)));
        if (files.History is { } history) signals.AddRange(Read(history, TableKind.History, source => ReportedPlaces.History(source, ids, report)));
        progress?.Report(0.1);
        cancellation.ThrowIfCancellationRequested();

        // Who is registered where is asked before the load: industrial load without a firm is a sign, and so is work where a registration ended.
        var firms = files.Enterprises is { } register ? EnterpriseScreening.Link(Read(register, TableKind.Enterprises, source => EnterpriseTable.Read(source, report)), matcher, links) : null;
        var withFirm = firms?.Where(place => place.Value.Any(firm => !EnterpriseStatuses.IsOver(firm.Firm.Status))).Select(place => place.Key).ToHashSet(StringComparer.Ordinal);
        if (files.Trajectories is { } trajectories) signals.AddRange(TruckRun.Signals(files, trajectories, places, plane, settings.Mappings, report, Between(progress, 0.1, 0.5), cancellation));
        if (files.Electricity.Count > 0) signals.AddRange(ElectricityRun.Signals(files, places, matcher, withFirm, settings.Mappings, report, links, Between(progress, 0.5, 0.9), cancellation));
        var today = settings.Today ?? signals.Max(signal => signal.On) ?? DateOnly.FromDateTime(settings.Clock.GetLocalNow().Date);
        if (firms is not null)
        {
            signals.AddRange(EnterpriseScreening.Signals(firms, settings.Terms, AtWork(signals), today, Path.GetFileName(files.Enterprises) ?? ""));
        }

        progress?.Report(0.9);
        cancellation.ThrowIfCancellationRequested();
        var byPlace = signals.ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        var scores = CityScorer.Score(ids, byPlace, settings.Weights, today);
        progress?.Report(1);
        return new ScreeningResult(today, places.ToDictionary(place => place.Id, StringComparer.Ordinal), signals, scores.Places, scores.Weights, report, links, plane);

        IProgress<double>? Between(IProgress<double>? whole, double from, double to) => whole is null ? null : new PartProgress(whole, from, to);

        // Load without a firm tells already that nobody is registered: it is not taken a second time as proof of work behind an ended registration. A shed from the air is no work.
        static HashSet<string> AtWork(List<PlaceSignal> signals) => signals
            .Where(signal => SignalGroups.Of(signal.Kind) is SignalGroup.Power or SignalGroup.Trucks && signal.Kind is not SignalKind.PowerWithoutFirm && !SignalGroups.SpeaksAgainst(signal.Kind) && signal.Strength >= ClearWork)
            .Select(signal => signal.PlaceId).ToHashSet(StringComparer.Ordinal);

        T Read<T>(string path, TableKind kind, Func<TableSource, T> read)
        {
            using var source = TableSource.Open(path, kind, settings.Mappings.For(path));
            return read(source);
        }
    }
}
