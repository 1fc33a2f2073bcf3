using GridMap.Domain;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Places;

/// <summary>What people reported, and what earlier visits found.</summary>
public static class ReportedPlaces
{
    // On a phone's map, people point about so far beside what they mean.
    private const double PointedMetres = 100;

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
            if (row.Text("place_id") is { } id)
            {
                if (placeIds.Contains(id)) Add(id, 1);
                else row.Tell("place_id", true, Phrase.Of("screening.rowUnknownPlace", ("id", id)));
                continue;
            }

            if (row.Position(isLeftOut: true) is not { } at) continue;
            // Who reports points from a road or a field: the places round about share the report.
            var near = matcher.Near(at, PointedMetres);
            if (near.Count == 0) row.Tell("place_id", true, Phrase.Of("screening.rowNoPlaceHere"));
            foreach (var match in near) Add(match.PlaceId, match.Confidence);

            void Add(string place, double share) =>
                signals.Add(new PlaceSignal(place, SignalKind.Reported, share, on, source.File, on is { } day ? Phrase.Of("screening.reported", ("on", day)) : Phrase.Of("screening.reportedUndated")));
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
        if (NothingWords.Any(Says)) return false;
        return FoundWords.Any(Says) ? true : null;

        // "no" is in "abnormal": the short ones stand alone.
        bool Says(string word) => word.Length > (char.IsAscii(word[0]) ? 2 : 1) ? plain.Contains(word, StringComparison.Ordinal) : plain == word;
    }
}
