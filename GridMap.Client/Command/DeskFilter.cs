using System.Globalization;
using GridMap.Client.Cases;
using GridMap.Client.Map;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Command;

/// <summary>Which suspects of a list are shown, on the map and beside it.</summary>
/// <param name="Looks">States, one bit for each <see cref="PinLook"/>; 0 shows every state.</param>
/// <param name="LeastScore">0 to 1.</param>
/// <param name="Class">What must be among the objects seen; null for either.</param>
/// <param name="Age">Since it was first seen.</param>
/// <param name="IsNobodys">Only what still needs somebody: not dismissed, not visited, without an inspector.</param>
/// <param name="Findings">What the visit found, one bit for each <see cref="VisitFinding"/>; 0 also shows what was not visited.</param>
/// <param name="IsOfToday">Only what changed today.</param>
/// <param name="UntouchedHours">Only what waits for somebody or is on the way, and has not changed for longer than this; 0 shows everything.</param>
/// <param name="IsCaseOverdue">Only what has become a case that is past its last day.</param>
public sealed record DeskFilter(
    int Looks = 0, double LeastScore = 0, DetectedClass? Class = null, DeskAge Age = DeskAge.Any, bool IsNobodys = false,
    int Findings = 0, bool IsOfToday = false, double UntouchedHours = 0, bool IsCaseOverdue = false)
{
    private const double MostHours = 24 * 366;

    public bool IsEmpty => this == new DeskFilter();

    public bool Has(PinLook look) => (Looks & BitOf(look)) != 0;

    public DeskFilter Toggle(PinLook look) => this with { Looks = Looks ^ BitOf(look) };

    public bool Has(VisitFinding finding) => (Findings & (1 << (int)finding)) != 0;

    public DeskFilter Toggle(VisitFinding finding) => this with { Findings = Findings ^ (1 << (int)finding) };

    public bool Shows(DeskRow row, DateTimeOffset now, Func<DateTimeOffset, bool> isToday) =>
        (Looks is 0 || Has(row.Look))
        && row.Suspect.Score >= LeastScore
        && (Class is null || (Class is DetectedClass.Tank ? row.Suspect.TankCount : row.Suspect.StructureCount) > 0)
        && IsOfAge(now - row.Suspect.FirstSeenAt)
        && (!IsNobodys || (row.Look is PinLook.Suspected or PinLook.Confirmed && row.Target?.InspectorId is null))
        && (Findings is 0 || (row.Target?.Finding is { } finding && Has(finding)))
        && (!IsOfToday || isToday(row.ChangedAt))
        && (UntouchedHours <= 0 || (row.Look is PinLook.Confirmed or PinLook.Assigned or PinLook.Accepted && (now - row.ChangedAt).TotalHours > UntouchedHours))
        && (!IsCaseOverdue || (row.Case is { } one && CaseDay.IsOverdue(one, CaseDay.Of(now))));

    /// <summary>Reads what <see cref="Parts"/> wrote; what is missing or wrong filters nothing.</summary>
    public static DeskFilter Read(IReadOnlyDictionary<string, string> said) => new(
        ReadBits<PinLook>(said.GetValueOrDefault("looks")),
        double.TryParse(said.GetValueOrDefault("score"), CultureInfo.InvariantCulture, out var score) && score is > 0 and <= 1 ? score : 0,
        Enum.TryParse<DetectedClass>(said.GetValueOrDefault("class"), ignoreCase: true, out var @class) && Enum.IsDefined(@class) ? @class : null,
        Enum.TryParse<DeskAge>(said.GetValueOrDefault("age"), ignoreCase: true, out var age) && Enum.IsDefined(age) ? age : DeskAge.Any,
        said.GetValueOrDefault("nobody") is "1",
        ReadBits<VisitFinding>(said.GetValueOrDefault("findings")),
        said.GetValueOrDefault("changed") is "today",
        double.TryParse(said.GetValueOrDefault("untouched"), CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= MostHours ? hours : 0,
        said.GetValueOrDefault("overdue") is "1");

    /// <summary>As an address carries it: <c>name=value</c>, nothing for what does not filter.</summary>
    public IEnumerable<string> Parts()
    {
        if (Looks is not 0)
        {
            yield return "looks=" + string.Join(',', Enum.GetValues<PinLook>().Where(Has).Select(look => look.ToString().ToLowerInvariant()));
        }

        if (LeastScore > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"score={LeastScore:0.##}");
        }

        if (Class is { } @class)
        {
            yield return "class=" + @class.ToString().ToLowerInvariant();
        }

        if (Age is not DeskAge.Any)
        {
            yield return "age=" + Age.ToString().ToLowerInvariant();
        }

        if (IsNobodys)
        {
            yield return "nobody=1";
        }

        if (Findings is not 0)
        {
            yield return "findings=" + string.Join(',', Enum.GetValues<VisitFinding>().Where(Has).Select(finding => finding.ToString().ToLowerInvariant()));
        }

        if (IsOfToday)
        {
            yield return "changed=today";
        }

        if (UntouchedHours > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"untouched={UntouchedHours:0.####}");
        }

        if (IsCaseOverdue)
        {
            yield return "overdue=1";
        }
    }

    private static int BitOf(PinLook look) => 1 << (int)look;

    private static int ReadBits<TEnum>(string? text)
        where TEnum : struct, Enum =>
        (text?.Split(',') ?? []).Aggregate(0, (bits, name) =>
            bits | (Enum.TryParse<TEnum>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? 1 << Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0));

    private bool IsOfAge(TimeSpan age) => Age switch
    {
        DeskAge.Day => age.TotalDays <= 1,
        DeskAge.Week => age.TotalDays <= 7,
        DeskAge.Month => age.TotalDays <= 30,
        DeskAge.OverWeek => age.TotalDays > 7,
        DeskAge.OverMonth => age.TotalDays > 30,
        _ => true,
    };
}
