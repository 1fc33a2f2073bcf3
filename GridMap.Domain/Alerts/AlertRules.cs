using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Geo;
using GridMap.Domain.Suspects;
using GridMap.Domain.Sweeps;
using GridMap.Domain.Targets;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Alerts;

/// <summary>What each kind of rule finds. Same facts, same moment: same causes, in the order of the facts.</summary>
public static class AlertRules
{
    /// <summary>A suspect that reaches the score and that nobody has reviewed; the same suspect is one cause for ever.</summary>
    public static AlertCause? Find(AlertRule rule, WatchedSuspect suspect)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(suspect);
        return Watches(rule, AlertRuleKind.SuspectOverScore, suspect.AreaCode) && suspect.Status is SuspectStatus.Suspected && suspect.Score >= rule.MinScore
            ? Cause(rule, $"suspect/{suspect.Id:N}", suspect.AreaCode, AlertSubject.Suspect, suspect.Id.ToString(), suspect.Position,
                Phrase.Of("alert.suspectOverScore", ("number", suspect.Number), ("score", suspect.Score)))
            : null;
    }

    /// <summary>An open target that stands as it is for the rule's hours; once somebody moves it, the next silence is a new cause.</summary>
    public static AlertCause? Find(AlertRule rule, WatchedTarget target, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(target);
        var isOpen = target.Status is TargetStatus.Unassigned or TargetStatus.Assigned or TargetStatus.Accepted;
        return isOpen && Watches(rule, AlertRuleKind.TargetUntouched, target.AreaCode) && IsOver(rule, target.ChangedAt, now)
            ? Cause(rule, $"target/{target.Id:N}/{target.Version}", target.AreaCode, AlertSubject.Suspect, target.SuspectId.ToString(), target.Position,
                Phrase.Of(
                    target.Status is TargetStatus.Unassigned ? "alert.targetUnassigned" : target.Status is TargetStatus.Assigned ? "alert.targetNotAccepted" : "alert.targetNotDone",
                    ("number", target.SuspectNumber), ("sinceAt", Moment(target.ChangedAt))))
            : null;
    }

    /// <summary>Cells that are neither proven nor gone through on foot although the day has passed.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cells">Cells in use, each once.</param>
    /// <param name="now">The moment.</param>
    /// <param name="revisitDays">Days after which a cell must be seen again, above zero.</param>
    public static IReadOnlyList<AlertCause> FindUnswept(AlertRule rule, IEnumerable<WatchedCell> cells, DateTimeOffset now, double revisitDays)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Deadline is { } deadline && now >= deadline
            ? OfCells(rule, AlertRuleKind.CellUnswept, "unswept", $"/{rule.DueOn:yyyyMMdd}",
                cells.Where(cell => !CellSweep.IsDone(cell.Sweep.StateAt(now, revisitDays))), ("dueOn", $"{rule.DueOn:yyyy-MM-dd}"))
            : [];
    }

    /// <summary>Cells that nobody can be sent to.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cells">Cells in use, each once.</param>
    /// <param name="staffedAreas">Area codes of the inspectors who can sign in.</param>
    public static IReadOnlyList<AlertCause> FindUnstaffed(AlertRule rule, IEnumerable<WatchedCell> cells, IReadOnlyCollection<string> staffedAreas)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return OfCells(rule, AlertRuleKind.CellUnstaffed, "unstaffed", "",
            cells.Where(cell => !staffedAreas.Any(area => cell.Code.StartsWith(area, StringComparison.Ordinal))));
    }

    /// <summary>A flight that waits, or is in hand, without a sign of life for the rule's hours.</summary>
    public static AlertCause? Find(AlertRule rule, WatchedFlight flight, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(flight);
        return Watches(rule, AlertRuleKind.WorkerSilent, flight.AreaCode) && IsOver(rule, flight.HeardAt, now)
            ? Cause(rule, $"flight/{flight.Id:N}/{Stamp(flight.HeardAt)}", flight.AreaCode, AlertSubject.Flight, flight.Id.ToString(), null,
                Phrase.Of("alert.workerSilent", ("file", flight.FileName), ("sinceAt", Moment(flight.HeardAt))))
            : null;
    }

    /// <summary>No flight came from the rule's area for its hours; the next flight ends the silence.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lastFlightAt">When the area's newest flight was uploaded; null when there was none.</param>
    /// <param name="now">The moment.</param>
    public static AlertCause? FindDroneSilence(AlertRule rule, DateTimeOffset? lastFlightAt, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var since = lastFlightAt is { } last && last > rule.MadeAt ? last : rule.MadeAt;
        return Watches(rule, AlertRuleKind.DroneSilent, rule.AreaCode) && IsOver(rule, since, now)
            ? Cause(rule, $"drone/{rule.AreaCode}/{Stamp(since)}", rule.AreaCode, AlertSubject.Area, rule.AreaCode, null,
                Phrase.Of("alert.droneSilent", ("area", rule.AreaCode), ("sinceAt", Moment(since))))
            : null;
    }

    /// <summary>A case whose last day is near or over, so far up the ladder as it has come; the next rung is another cause.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="watched">The case.</param>
    /// <param name="limits">The ladder.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="now">The moment.</param>
    public static AlertCause? FindDue(AlertRule rule, WatchedCase watched, CaseLimits limits, WorkCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(watched);
        if (watched is not { LastDay: { } last, Stage: { } stage } || !Watches(rule, AlertRuleKind.CaseDue, watched.AreaCode)) return null;
        var today = CaseRules.DayOf(now);
        var level = CaseClock.EscalationOn(today, last, limits, calendar);
        return level is EscalationLevel.None ? null : OfCase(
            rule, watched, $"case/{watched.Id:N}/{stage}/{last:yyyyMMdd}/{level}",
            Phrase.Of(today > last ? "case.duePast" : "case.dueSoon", ("number", watched.Number), ("name", watched.Name), ("stage", stage), ("lastDay", last), ("level", level)));
    }

    /// <summary>What asks for another look at a closed case: its date, and each sign that stands.</summary>
    public static IEnumerable<AlertCause> FindRelapse(AlertRule rule, WatchedCase watched, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(watched);
        if (!Watches(rule, AlertRuleKind.CaseRelapse, watched.AreaCode)) yield break;
        if (watched.NextRecheckOn is { } due && due <= CaseRules.DayOf(now))
        {
            yield return OfCase(rule, watched, $"recheck/{watched.Id:N}/{due:yyyyMMdd}", Phrase.Of("case.recheckDue", ("number", watched.Number), ("name", watched.Name), ("dueOn", due)));
        }

        foreach (var signal in watched.Signals)
        {
            yield return OfCase(rule, watched, $"signal/{signal.Id:N}", Phrase.Of(
                "case.signalled", ("number", watched.Number), ("name", watched.Name), ("signal", signal.Kind), ("signalAt", Moment(signal.At))));
        }
    }

    /// <summary>A day that is near or over, and what is due by it is not done; another day of the same unit is another cause.</summary>
    /// <param name="rule">The rule; days before it began to watch are none of its.</param>
    /// <param name="date">The day.</param>
    /// <param name="calendar">Working days of the unit.</param>
    /// <param name="now">The moment.</param>
    public static AlertCause? FindNear(AlertRule rule, WatchedDate date, WorkCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(calendar);
        var today = CaseRules.DayOf(now);
        if (!Watches(rule, AlertRuleKind.DateNear, date.AreaCode) || date.DueOn < CaseRules.DayOf(rule.MadeAt) || calendar.Between(today, date.DueOn) > rule.WorkingDays) return null;
        return Cause(
            rule, $"date/{date.Key}/{date.DueOn:yyyyMMdd}", date.AreaCode, date.Subject, date.SubjectId, null,
            Phrase.Of(SentenceOf(date.Kind, isPast: today > date.DueOn), [.. date.Arguments, ("dueOn", date.DueOn)]));
    }

    private static string SentenceOf(WatchedDateKind kind, bool isPast) => kind switch
    {
        WatchedDateKind.Report => isPast ? "alert.reportPast" : "alert.reportNear",
        WatchedDateKind.FinalReport => isPast ? "alert.finalReportPast" : "alert.finalReportNear",
        WatchedDateKind.Notice => isPast ? "alert.noticePast" : "alert.noticeNear",
        WatchedDateKind.Cases => isPast ? "alert.casesPast" : "alert.casesNear",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody is reminded of this."),
    };

    /// <summary>A report that came while the rule watched and that nobody has taken up; or one whose day for the next step has passed, once for each such day.</summary>
    public static AlertCause? Find(AlertRule rule, WatchedTip tip, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(tip);
        if (Watches(rule, AlertRuleKind.TipReceived, tip.AreaCode) && tip.State is TipState.Received && tip.ReceivedAt >= rule.MadeAt)
        {
            return OfTip($"tip/{tip.Id:N}", Phrase.Of("alert.tipReceived", ("number", tip.Number), ("sinceAt", Moment(tip.ReceivedAt))));
        }

        return Watches(rule, AlertRuleKind.TipOverdue, tip.AreaCode) && tip.DueOn is { } due && CaseRules.DayOf(now) > due
            ? OfTip($"tip/{tip.Id:N}/{due:yyyyMMdd}", Phrase.Of(tip.State is TipState.Received ? "alert.tipNotTakenUp" : "alert.tipNotAnswered", ("number", tip.Number), ("dueOn", due)))
            : null;

        AlertCause OfTip(string key, Phrase sentence) => Cause(rule, key, tip.AreaCode, AlertSubject.Tip, tip.Id.ToString(), null, sentence);
    }

    private static AlertCause OfCase(AlertRule rule, WatchedCase watched, string key, Phrase sentence) =>
        Cause(rule, key, watched.AreaCode, AlertSubject.Case, watched.Id.ToString(), watched.Position, sentence);

    private static List<AlertCause> OfCells(
        AlertRule rule, AlertRuleKind kind, string word, string ending, IEnumerable<WatchedCell> cells, params (string Name, object Value)[] more)
    {
        var found = cells.Where(cell => Watches(rule, kind, cell.Code));
        return rule.SpeaksOfCells
            ? [.. found.Select(cell => Cause(rule, $"{word}/{cell.Code}{ending}", cell.Code, AlertSubject.Cell, cell.Code, cell.Centre,
                Phrase.Of($"alert.{word}Cell", [("code", cell.Code), .. more])))]
            : [.. found.GroupBy(cell => cell.VillageCode).Select(village => Cause(
                rule, $"{word}/{village.Key}{ending}", village.Key, AlertSubject.Area, village.Key, Middle(village),
                Phrase.Of($"alert.{word}Village", [("area", village.Key), ("count", village.Count()), .. more])))];
    }

    private static LonLat Middle(IEnumerable<WatchedCell> cells) =>
        new(cells.Average(cell => cell.Centre.Longitude), cells.Average(cell => cell.Centre.Latitude));

    private static bool Watches(AlertRule rule, AlertRuleKind kind, string areaCode) => rule.Kind == kind && rule.IsWhole && rule.Covers(areaCode);

    private static bool IsOver(AlertRule rule, DateTimeOffset since, DateTimeOffset now) => rule.Hours is { } hours && now - since >= TimeSpan.FromHours(hours);

    // The key must be the same from either database; PostgreSQL keeps microseconds.
    private static long Stamp(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    private static string Moment(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static AlertCause Cause(
        AlertRule rule, string key, string areaCode, AlertSubject subject, string subjectId, LonLat? position, Phrase sentence) =>
        new(key, rule.Id, rule.Kind, areaCode, subject, subjectId, position, sentence);
}
