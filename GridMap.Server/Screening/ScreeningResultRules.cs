using GridMap.Contracts.Screening;
using GridMap.Domain.Screening;
using GridMap.Server.Jobs;

namespace GridMap.Server.Screening;

/// <summary>Holds a worker's result to its contract: nothing gets in that cannot be computed with, stored and told again.</summary>
internal static class ScreeningResultRules
{
    private const int MostPlaces = 500_000;
    private const int MostSignals = 200;
    private const int MostIssues = 200;

    /// <summary>The first field that breaks the contract; null when all is well.</summary>
    public static FieldFault? FindFault(ScreeningResult result)
    {
        var fault = FieldFault.Outside<int>("places", result.Places?.Count ?? 0, 1, MostPlaces)
            ?? FieldFault.Among("places", result.Places, PlaceFault)
            ?? FieldFault.Outside<long>("rowsRead", result.RowsRead, 0, long.MaxValue)
            ?? FieldFault.Outside<long>("rowsLeftOut", result.RowsLeftOut, 0, long.MaxValue)
            ?? FieldFault.Outside<double>("seconds", result.Seconds, 0, 1e8)
            ?? FieldFault.Outside<int>("issues", result.Issues?.Count ?? 0, 0, MostIssues)
            ?? FieldFault.Among("issues", result.Issues, IssueFault)
            ?? FieldFault.NotHash("reportSha256", result.ReportSha256);
        if (fault is not null)
        {
            return fault;
        }

        // Counted above.
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return result.Places!.Select((place, index) => keys.Add(place.Key) ? null : new FieldFault($"places[{index}].key", Contracts.Message.Plain("screened.keyTwice")))
            .FirstOrDefault(twice => twice is not null);
    }

    /// <summary>The same of a preview.</summary>
    public static FieldFault? FindFault(ScreeningPreview? preview) =>
        preview is null ? FieldFault.Missing("preview", preview)
        : FieldFault.Outside<int>("headerRow", preview.HeaderRow, 0, 1000)
            ?? FieldFault.Outside<int>("columns", preview.Columns?.Count ?? 0, 0, 500)
            ?? FieldFault.Outside<int>("rows", preview.Rows?.Count ?? 0, 0, 50)
            ?? FieldFault.Missing("columns", preview.Columns) ?? FieldFault.Missing("rows", preview.Rows) ?? FieldFault.Missing("fields", preview.Fields)
            ?? FieldFault.Among("issues", preview.Issues, IssueFault);

    private static FieldFault? PlaceFault(ScreenedPlaceNote place) =>
        Text("key", place.Key, most: 200) ?? FieldFault.Missing("name", place.Name) ?? Long("name", place.Name, 200) ?? Long("kind", place.Kind ?? "", 100) ?? Long("address", place.Address ?? "", 500)
        ?? FieldFault.Missing("kind", place.Kind)
        ?? FieldFault.Outside<double>("longitude", place.Longitude, -180, 180) ?? FieldFault.Outside<double>("latitude", place.Latitude, -90, 90)
        ?? AreaFault(place.AreaCode)
        ?? FieldFault.Outside<int>("signals", place.Signals?.Count ?? 0, 0, MostSignals) ?? FieldFault.Among("signals", place.Signals, SignalFault)
        ?? FieldFault.Outside<int>("links", place.Links?.Count ?? 0, 0, MostSignals) ?? FieldFault.Among("links", place.Links, LinkFault);

    private static FieldFault? SignalFault(PlaceSignalNote signal) =>
        (Enum.TryParse<SignalKind>(signal.Kind, out var kind) && Enum.IsDefined(kind) ? null : new FieldFault("kind", Contracts.Message.Plain("screened.unknownSignal")))
        ?? FieldFault.Outside<double>("strength", signal.Strength, 0, 1)
        ?? Text("source", signal.Source, most: 200)
        ?? FieldFault.Missing("reason", signal.Reason) ?? FieldFault.OfMessage(signal.Reason)?.In("reason");

    private static FieldFault? LinkFault(PlaceLinkNote link) =>
        FieldFault.Outside<int>("kind", (int)link.Kind, 0, (int)PlaceLinkKind.Meter) ?? Text("key", link.Key, most: 100) ?? Long("name", link.Name ?? "", 200)
        ?? FieldFault.Outside<double>("confidence", link.Confidence, 0, 1) ?? FieldFault.Missing("how", link.How) ?? FieldFault.OfMessage(link.How)?.In("how");

    private static FieldFault? IssueFault(ScreeningIssue issue) =>
        FieldFault.Missing("message", issue.Message) ?? FieldFault.OfMessage(issue.Message)?.In("message") ?? FieldFault.Outside<long>("count", issue.Count, 0, long.MaxValue);

    private static FieldFault? AreaFault(string? code) =>
        code is null || (code.Length is >= 2 and <= 15 && code.All(char.IsAsciiDigit)) ? null : new FieldFault("areaCode", Contracts.Message.Plain("screened.badAreaCode"));

    private static FieldFault? Text(string field, string? value, int most) => FieldFault.Missing(field, value) ?? FieldFault.NotText(field, value, most);

    /// <summary>May be empty.</summary>
    private static FieldFault? Long(string field, string value, int most) => value.Length == 0 ? null : FieldFault.NotText(field, value, most);
}
