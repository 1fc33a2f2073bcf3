using System.Globalization;
using GridMap.Client.Map;
using GridMap.Contracts.Detections;

namespace GridMap.Client.Command;

/// <summary>Which suspects of a list are shown, on the map and beside it.</summary>
/// <param name="Looks">States, one bit for each <see cref="PinLook"/>; 0 shows every state.</param>
/// <param name="LeastScore">0 to 1.</param>
/// <param name="Class">What must be among the objects seen; null for either.</param>
/// <param name="Age">Since it was first seen.</param>
/// <param name="IsNobodys">Only what still needs somebody: not dismissed, not visited, without an inspector.</param>
public sealed record DeskFilter(int Looks = 0, double LeastScore = 0, DetectedClass? Class = null, DeskAge Age = DeskAge.Any, bool IsNobodys = false)
{
    public bool IsEmpty => this == new DeskFilter();

    public bool Has(PinLook look) => (Looks & BitOf(look)) != 0;

    public DeskFilter Toggle(PinLook look) => this with { Looks = Looks ^ BitOf(look) };

    public bool Shows(DeskRow row, DateTimeOffset now) =>
        (Looks is 0 || Has(row.Look))
        && row.Suspect.Score >= LeastScore
        && (Class is null || (Class is DetectedClass.Tank ? row.Suspect.TankCount : row.Suspect.StructureCount) > 0)
        && IsOfAge(now - row.Suspect.FirstSeenAt)
        && (!IsNobodys || (row.Look is PinLook.Suspected or PinLook.Confirmed && row.Target?.InspectorId is null));

    /// <summary>Reads what <see cref="Parts"/> wrote; what is missing or wrong filters nothing.</summary>
    public static DeskFilter Read(IReadOnlyDictionary<string, string> said) => new(
        (said.GetValueOrDefault("looks")?.Split(',') ?? []).Aggregate(0, (looks, text) => looks | (Enum.TryParse<PinLook>(text, ignoreCase: true, out var look) && Enum.IsDefined(look) ? BitOf(look) : 0)),
        double.TryParse(said.GetValueOrDefault("score"), CultureInfo.InvariantCulture, out var score) && score is > 0 and <= 1 ? score : 0,
        Enum.TryParse<DetectedClass>(said.GetValueOrDefault("class"), ignoreCase: true, out var @class) && Enum.IsDefined(@class) ? @class : null,
        Enum.TryParse<DeskAge>(said.GetValueOrDefault("age"), ignoreCase: true, out var age) && Enum.IsDefined(age) ? age : DeskAge.Any,
        said.GetValueOrDefault("nobody") is "1");

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
    }

    private static int BitOf(PinLook look) => 1 << (int)look;

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
