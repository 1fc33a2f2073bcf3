using System.Globalization;
using GridMap.Contracts.Campaigns;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Campaigns;

/// <summary>A campaign while somebody fills in its form.</summary>
public sealed class CampaignDraft
{
    /// <summary>Who can hear of a case, in rising order.</summary>
    public static IReadOnlyList<EscalationLevel> Levels { get; } = [.. Enum.GetValues<EscalationLevel>().Where(level => level is not EscalationLevel.None)];

    public string Name { get; set; } = "";

    public List<Span> Phases { get; private init; } = [];

    public List<DateOnly> Rounds { get; private init; } = [];

    public DateOnly FinalReportOn { get; set; }

    public int Dispatch { get; set; } = 1;

    public int Verification { get; set; } = 3;

    public int Acceptance { get; set; } = 5;

    public Dictionary<ViolationKind, int> Disposal { get; private init; } = [];

    /// <summary>Working days past the last day; null where the level never hears of it.</summary>
    public Dictionary<EscalationLevel, int?> Ladder { get; private init; } = Levels.ToDictionary(level => level, _ => (int?)null);

    public string DaysOff { get; set; } = "";

    public string DaysWorked { get; set; } = "";

    public static CampaignDraft Of(CampaignSettings settings)
    {
        var draft = new CampaignDraft
        {
            Name = settings.Name,
            Phases = [.. settings.Phases.Select(phase => new Span(phase.Kind) { FromOn = phase.FromOn, ToOn = phase.ToOn })],
            Rounds = [.. settings.Rounds.Select(round => round.DueOn)],
            FinalReportOn = settings.FinalReportOn,
            Dispatch = settings.Limits.DispatchDays,
            Verification = settings.Limits.VerificationDays,
            Acceptance = settings.Limits.AcceptanceDays,
            Disposal = new Dictionary<ViolationKind, int>
            {
                [ViolationKind.BeyondLicence] = settings.Limits.BeyondLicenceDays,
                [ViolationKind.UnlicensedTrade] = settings.Limits.UnlicensedTradeDays,
                [ViolationKind.NoLicence] = settings.Limits.NoLicenceDays,
                [ViolationKind.UnderAnotherName] = settings.Limits.UnderAnotherNameDays,
            },
            DaysOff = Write(settings.DaysOff),
            DaysWorked = Write(settings.DaysWorked),
        };
        foreach (var step in settings.Ladder)
        {
            draft.Ladder[step.Level] = step.WorkingDaysPast;
        }

        return draft;
    }

    /// <summary>A new campaign of nine months, as the plan had it, with the usual limits.</summary>
    public static CampaignDraft From(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return new CampaignDraft
        {
            Phases =
            [
                new Span(CampaignPhaseKind.Mobilisation) { FromOn = first, ToOn = first.AddMonths(1).AddDays(-1) },
                new Span(CampaignPhaseKind.Sweep) { FromOn = first.AddMonths(1), ToOn = first.AddMonths(7).AddDays(-1) },
                new Span(CampaignPhaseKind.Consolidation) { FromOn = first.AddMonths(7), ToOn = first.AddMonths(9).AddDays(-1) },
            ],
            Rounds = [first.AddMonths(2).AddDays(-1), first.AddMonths(4).AddDays(-1), first.AddMonths(7).AddDays(-1)],
            FinalReportOn = first.AddMonths(9).AddDays(-1),
            Disposal = new Dictionary<ViolationKind, int>
            {
                [ViolationKind.BeyondLicence] = 30, [ViolationKind.UnlicensedTrade] = 15, [ViolationKind.NoLicence] = 10, [ViolationKind.UnderAnotherName] = 10,
            },
            Ladder = new Dictionary<EscalationLevel, int?> { [EscalationLevel.Handler] = -1, [EscalationLevel.Township] = 1, [EscalationLevel.District] = 3, [EscalationLevel.City] = 7 },
        };
    }

    public void AddRound() => Rounds.Add(Rounds.Count > 0 ? Rounds[^1].AddMonths(1) : FinalReportOn.AddMonths(-1));

    /// <summary>Something among the holidays that is no day; null when all are.</summary>
    public string? FindUnreadableDay() => Split(DaysOff).Concat(Split(DaysWorked)).FirstOrDefault(text => Read(text) is null);

    public CampaignSettings ToSettings() => new(
        Name.Trim(),
        [.. Phases.Select(phase => new CampaignPhase(phase.Kind, phase.FromOn, phase.ToOn))],
        [.. Rounds.Select((day, i) => new CampaignRound(i + 1, day))],
        FinalReportOn,
        new CampaignLimits(
            Dispatch, Verification, Disposal[ViolationKind.BeyondLicence], Disposal[ViolationKind.UnlicensedTrade], Disposal[ViolationKind.NoLicence], Disposal[ViolationKind.UnderAnotherName],
            Acceptance),
        [.. Levels.Where(level => Ladder[level] is not null).Select(level => new CampaignEscalation(Ladder[level] ?? 0, level))],
        [.. Split(DaysOff).Select(Read).OfType<DateOnly>()], [.. Split(DaysWorked).Select(Read).OfType<DateOnly>()]);

    public static DateOnly? Read(object? text) => DateOnly.TryParse(text?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(Write));

    private static string[] Split(string text) => text.Split([',', '，', '、', ' ', '\n', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A phase with its days.</summary>
    public sealed class Span(CampaignPhaseKind kind)
    {
        public CampaignPhaseKind Kind => kind;

        public DateOnly FromOn { get; set; }

        public DateOnly ToOn { get; set; }
    }
}
