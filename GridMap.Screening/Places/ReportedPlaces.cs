using GridMap.Domain;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>What people reported, and what earlier visits found.</summary>
public static class ReportedPlaces
{
    /// <summary>Kind of table in links set by hand.</summary>
    public const string Source = "tips";

    private static readonly string[] FoundWords = ["found", "confirmed", "yes", "1", "true", "属实", "查实", "发现", "确认", "有", "是"];
    private static readonly string[] NothingWords = ["nothing", "none", "clean", "no", "0", "false", "不属实", "未发现", "未查实", "无异常", "无", "否", "正常"];

    /// <summary>One signal a report.</summary>
    public static IReadOnlyList<PlaceSignal> Tips(TableSource source, IReadOnlySet<string> placeIds, PlaceMatcher matcher, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(placeIds);
        var signals = new List<PlaceSignal>();
        foreach (var row in source.Rows(report))
        {
            var on = row.Day("date");
            var (place, confidence) = row.Text("place_id") is { } id ? (id, 1.0)
                : row.Position(isLeftOut: true) is { } at && matcher.Find(Source, row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, at) is { } match ? (match.PlaceId, match.Confidence)
                : (null, 0);
            if (place is null) row.Tell("place_id", true, Phrase.Of("screening.rowNoPlaceHere"));
            else if (!placeIds.Contains(place)) row.Tell("place_id", true, Phrase.Of("screening.rowUnknownPlace", ("id", place)));
            else signals.Add(new PlaceSignal(place, SignalKind.Reported, confidence, on, source.File, on is { } day ? Phrase.Of("screening.reported", ("on", day)) : Phrase.Of("screening.reportedUndated")));
        }

        return signals;
    }

    /// <summary>One signal a visit: a find is an earlier case, nothing found speaks against.</summary>
    public static IReadOnlyList<PlaceSignal> History(TableSource source, IReadOnlySet<string> placeIds, TableReport report)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(placeIds);
        var signals = new List<PlaceSignal>();
        foreach (var row in source.Rows(report))
        {
            if (row.Needed("place_id") is not { } place || row.Day("date", isLeftOut: true) is not { } on || row.Needed("outcome") is not { } outcome) continue;
            if (!placeIds.Contains(place)) row.Tell("place_id", true, Phrase.Of("screening.rowUnknownPlace", ("id", place)));
            else if (FindOutcome(outcome) is not { } isFound) row.Tell("outcome", true, Phrase.Of("screening.rowNoOutcome", ("text", outcome)));
            else signals.Add(new PlaceSignal(place, isFound ? SignalKind.EarlierCase : SignalKind.VisitedClean, 1, on, source.File, Phrase.Of(isFound ? "screening.earlierCase" : "screening.visitedClean", ("on", on))));
        }

        return signals;
    }

    /// <summary>True for a find, false for nothing found; null when it is neither.</summary>
    public static bool? FindOutcome(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = text.Trim().ToLowerInvariant();
        // 未发现 holds 发现: what denies is looked for first.
        if (NothingWords.Any(word => word.Length > 1 ? plain.Contains(word, StringComparison.Ordinal) : plain == word)) return false;
        return FoundWords.Any(word => word.Length > 1 ? plain.Contains(word, StringComparison.Ordinal) : plain == word) ? true : null;
    }
}
