using GridMap.Domain.Cases;

namespace GridMap.Domain.Campaigns;

/// <summary>What somebody changed in a campaign, item by item.</summary>
public static class CampaignChanges
{
    /// <summary>Differences in words, each with before and after; none when both are the same.</summary>
    public static IReadOnlyList<Phrase> Between(Campaign before, Campaign after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ItemsOf(before), ItemsOf(after));
        return
        [
            .. now.Keys.Union(old.Keys)
                .Where(item => old.GetValueOrDefault(item) != now.GetValueOrDefault(item))
                .Select(item => Phrase.Of($"campaign.changed{item.What}", ("number", item.Number), ("from", old.GetValueOrDefault(item) ?? "—"), ("to", now.GetValueOrDefault(item) ?? "—"))),
        ];
    }

    private static Dictionary<(string What, int Number), string> ItemsOf(Campaign campaign)
    {
        var items = new Dictionary<(string What, int Number), string> { [("Name", 0)] = campaign.Name };
        foreach (var phase in campaign.Phases) items[($"{phase.Kind}", 0)] = $"{Day(phase.FromOn)} – {Day(phase.ToOn)}";
        foreach (var round in campaign.Rounds) items[("Round", round.Number)] = Day(round.DueOn);
        items[("FinalReport", 0)] = Day(campaign.FinalReportOn);
        items[("Dispatch", 0)] = Number(campaign.Limits.DispatchDays);
        items[("Verification", 0)] = Number(campaign.Limits.VerificationDays);
        foreach (var kind in Enum.GetValues<ViolationKind>()) items[($"{kind}", 0)] = Number(campaign.Limits.DisposalDays.GetValueOrDefault(kind));
        items[("Acceptance", 0)] = Number(campaign.Limits.AcceptanceDays);
        foreach (var step in campaign.Limits.Ladder) items[($"{step.Level}", 0)] = Number(step.WorkingDaysPast);
        items[("DaysOff", 0)] = Days(campaign.DaysOff);
        items[("DaysWorked", 0)] = Days(campaign.DaysWorked);
        return items;
    }

    private static string Days(IEnumerable<DateOnly> days) => string.Join(", ", days.Distinct().Order().Select(Day)) is { Length: > 0 } text ? text : "—";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
