using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Campaigns;

/// <summary>What is wrong with a campaign as somebody would set it.</summary>
public static class CampaignCheck
{
    /// <summary>No stage takes longer than a year of working days.</summary>
    public const int MostDays = 250;

    /// <summary>A campaign with more rounds than this is a mistake.</summary>
    public const int MostRounds = 24;

    /// <summary>The first fault; null when there is none.</summary>
    public static Phrase? FindFault(Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        if (string.IsNullOrWhiteSpace(campaign.Name)) return Phrase.Of("campaign.nameMissing");
        return OfPhases(campaign) ?? OfRounds(campaign) ?? OfLimits(campaign.Limits) ?? OfHolidays(campaign);
    }

    private static Phrase? OfPhases(Campaign campaign)
    {
        if (!campaign.Phases.Select(phase => phase.Kind).SequenceEqual(Enum.GetValues<CampaignPhaseKind>())) return Phrase.Of("campaign.phases");
        foreach (var phase in campaign.Phases)
        {
            if (phase.ToOn < phase.FromOn) return Phrase.Of($"campaign.backwards{phase.Kind}", ("from", phase.FromOn), ("to", phase.ToOn));
        }

        foreach (var (before, after) in campaign.Phases.Zip(campaign.Phases.Skip(1)))
        {
            if (after.FromOn < before.FromOn || after.ToOn < before.ToOn) return Phrase.Of($"campaign.early{after.Kind}", ("from", after.FromOn), ("to", after.ToOn));
        }

        return null;
    }

    private static Phrase? OfRounds(Campaign campaign)
    {
        if (campaign.Rounds.Count > MostRounds) return Phrase.Of("campaign.rounds", ("most", MostRounds));
        var last = campaign.StartsOn.AddDays(-1);
        foreach (var (round, number) in campaign.Rounds.Select((round, i) => (round, i + 1)))
        {
            if (round.Number != number || round.DueOn <= last) return Phrase.Of("campaign.roundOrder", ("round", number), ("dueOn", round.DueOn), ("before", last));
            last = round.DueOn;
        }

        return campaign.FinalReportOn <= last ? Phrase.Of("campaign.finalEarly", ("dueOn", campaign.FinalReportOn), ("before", last)) : null;
    }

    private static Phrase? OfLimits(CaseLimits limits)
    {
        var days = new[] { limits.DispatchDays, limits.VerificationDays, limits.AcceptanceDays }.Concat(limits.DisposalDays.Values);
        if (days.Where(one => one is < 1 or > MostDays).Select(one => (int?)one).FirstOrDefault() is { } wrong) return Phrase.Of("campaign.limit", ("workingDays", wrong), ("most", MostDays));
        if (Enum.GetValues<ViolationKind>().Any(kind => !limits.DisposalDays.ContainsKey(kind))) return Phrase.Of("campaign.limitMissing");
        foreach (var (before, after) in limits.Ladder.Zip(limits.Ladder.Skip(1)))
        {
            if (after.WorkingDaysPast <= before.WorkingDaysPast || after.Level <= before.Level) return Phrase.Of("campaign.ladder", ("workingDays", after.WorkingDaysPast));
        }

        return limits.Ladder.Any(step => step.Level is EscalationLevel.None || Math.Abs(step.WorkingDaysPast) > MostDays) ? Phrase.Of("campaign.ladderStep") : null;
    }

    private static Phrase? OfHolidays(Campaign campaign) =>
        campaign.DaysOff.Intersect(campaign.DaysWorked).Order().Select(day => (DateOnly?)day).FirstOrDefault() is { } both ? Phrase.Of("campaign.offAndWorked", ("day", both)) : null;
}
