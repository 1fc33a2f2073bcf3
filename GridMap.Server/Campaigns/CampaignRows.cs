using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Campaigns;
using GridMap.Domain;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using CampaignDate = GridMap.Contracts.Campaigns.CampaignDate;
using CampaignPhase = GridMap.Contracts.Campaigns.CampaignPhase;
using CampaignPhaseKind = GridMap.Contracts.Campaigns.CampaignPhaseKind;

namespace GridMap.Server.Campaigns;

internal static class CampaignRows
{
    public static CampaignSettings ReadSettings(string json) =>
        JsonSerializer.Deserialize<CampaignSettings>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException("A campaign's settings are stored as null.");

    public static string WriteSettings(CampaignSettings settings) => JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);

    public static Campaign ToCampaign(this CampaignSettings settings) => new()
    {
        Name = settings.Name.Trim(),
        Phases = [.. settings.Phases.Select(phase => new Domain.Campaigns.CampaignPhase((Domain.Campaigns.CampaignPhaseKind)phase.Kind, phase.FromOn, phase.ToOn))],
        Rounds = [.. settings.Rounds.Select(round => new ReportingRound(round.Number, round.DueOn))],
        FinalReportOn = settings.FinalReportOn,
        Limits = new CaseLimits
        {
            DispatchDays = settings.Limits.DispatchDays,
            VerificationDays = settings.Limits.VerificationDays,
            DisposalDays = new Dictionary<ViolationKind, int>
            {
                [ViolationKind.BeyondLicence] = settings.Limits.BeyondLicenceDays,
                [ViolationKind.UnlicensedTrade] = settings.Limits.UnlicensedTradeDays,
                [ViolationKind.NoLicence] = settings.Limits.NoLicenceDays,
                [ViolationKind.UnderAnotherName] = settings.Limits.UnderAnotherNameDays,
            },
            AcceptanceDays = settings.Limits.AcceptanceDays,
            Ladder = [.. settings.Ladder.Select(step => new EscalationStep(step.WorkingDaysPast, (EscalationLevel)step.Level))],
        },
        DaysOff = [.. settings.DaysOff.Distinct().Order()],
        DaysWorked = [.. settings.DaysWorked.Distinct().Order()],
    };

    public static CampaignSettings ToSettings(this Campaign campaign) => new(
        campaign.Name,
        [.. campaign.Phases.Select(phase => new CampaignPhase((CampaignPhaseKind)phase.Kind, phase.FromOn, phase.ToOn))],
        [.. campaign.Rounds.Select(round => new CampaignRound(round.Number, round.DueOn))],
        campaign.FinalReportOn,
        new CampaignLimits(
            campaign.Limits.DispatchDays, campaign.Limits.VerificationDays, campaign.Limits.DisposalDays[ViolationKind.BeyondLicence],
            campaign.Limits.DisposalDays[ViolationKind.UnlicensedTrade], campaign.Limits.DisposalDays[ViolationKind.NoLicence],
            campaign.Limits.DisposalDays[ViolationKind.UnderAnotherName], campaign.Limits.AcceptanceDays),
        [.. campaign.Limits.Ladder.Select(step => new CampaignEscalation(step.WorkingDaysPast, (Contracts.Cases.EscalationLevel)step.Level))],
        campaign.DaysOff, campaign.DaysWorked);

    public static Campaign ToCampaign(this CampaignRow row) => ReadSettings(row.Settings).ToCampaign();

    public static CampaignSummary ToSummary(this CampaignRow row, Campaign campaign, bool isCurrent) =>
        new(row.Id, campaign.Name, row.AreaCode, campaign.StartsOn, campaign.EndsOn, isCurrent, row.Version, row.ChangedAt, row.ChangedBy);

    public static CampaignDetail ToDetail(this CampaignRow row, Campaign campaign, bool isCurrent, DateOnly today, bool mayChange)
    {
        var calendar = campaign.Calendar;
        return new CampaignDetail(
            row.ToSummary(campaign, isCurrent), campaign.ToSettings(), (CampaignPhaseKind?)campaign.FindPhase(today),
            [
                .. campaign.DatesFrom(today).Select(date => new CampaignDate(
                    (Contracts.Campaigns.CampaignDateKind)date.Kind, date.On, (CampaignPhaseKind?)date.Phase, date.Round, date.DaysLeft, date.WorkingDaysLeft)),
            ],
            [.. Enumerable.Range(campaign.StartsOn.Year, campaign.EndsOn.Year - campaign.StartsOn.Year + 1).Where(year => !calendar.Knows(year))], mayChange);
    }

    public static Message ToMessage(this Phrase phrase) => new(phrase.Key, phrase.Arguments);
}
