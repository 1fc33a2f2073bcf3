using System.Globalization;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Contracts.Wording;

namespace GridMap.Server.Interchange;

/// <summary>What is on the map, as Cursor-on-Target says it. No event names a person.</summary>
/// <remarks>A suspect is "unknown" (<c>a-u</c>), whatever its score: a flag is a suspicion. One that was dismissed is "neutral" and at once stale.</remarks>
internal static class CotEvents
{
    /// <summary>Begins every uid of ours.</summary>
    public const string Prefix = "gridmap.";

    private const string Suspected = "a-u-G";
    private const string Dismissed = "a-n-G";
    private const string Place = "b-m-p-w-GOTO";
    private const string Alarm = "b-a";
    private const string FromPictures = "m-i";
    private const string Reckoned = "h-c";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>The event of a change; null when it is about nothing that other systems are told of.</summary>
    public static CotEvent? Of(MapChange change, DateTimeOffset now, TimeSpan lifetime) => change switch
    {
        { Suspect: { } suspect } => Of(suspect, now, lifetime),
        { Target: { } target } => Of(target, now, lifetime),
        { Alert: { Longitude: not null } alert } => Of(alert, now, lifetime),
        _ => null,
    };

    public static CotEvent Of(SuspectSummary suspect, DateTimeOffset now, TimeSpan lifetime)
    {
        var isOver = suspect.Status is SuspectStatus.Dismissed;
        return new CotEvent(
            $"{Prefix}suspect.{suspect.Id:N}", isOver ? Dismissed : Suspected, FromPictures, now, suspect.ChangedAt, isOver ? now : now + lifetime,
            suspect.Longitude, suspect.Latitude, suspect.RadiusMetres, suspect.Number,
            string.Create(Chinese, $"疑似点位，分值 {suspect.Score:P0}"), LinkUid: null);
    }

    public static CotEvent Of(TargetSummary target, DateTimeOffset now, TimeSpan lifetime) => new(
        $"{Prefix}target.{target.Id:N}", Place, Reckoned, now, target.ChangedAt, IsOpen(target) ? now + lifetime : now,
        target.Longitude, target.Latitude, UncertaintyMetres: null, $"{target.SuspectNumber} 核查", Remarks: null, $"{Prefix}suspect.{target.SuspectId:N}");

    public static CotEvent Of(AlertSummary alert, DateTimeOffset now, TimeSpan lifetime) => new(
        $"{Prefix}alert.{alert.Id:N}", Alarm, Reckoned, now, alert.RaisedAt,
        alert.ClearedAt is null && alert.State is not AlertState.FalseAlarm ? now + lifetime : now,
        alert.Longitude ?? 0, alert.Latitude ?? 0, UncertaintyMetres: null, "预警", MessageText.Render(alert.Message, Chinese),
        alert.Subject is AlertSubject.Suspect && Guid.TryParse(alert.SubjectId, out var suspect) ? $"{Prefix}suspect.{suspect:N}" : null);

    private static bool IsOpen(TargetSummary target) => target.Status is TargetStatus.Unassigned or TargetStatus.Assigned or TargetStatus.Accepted;
}
