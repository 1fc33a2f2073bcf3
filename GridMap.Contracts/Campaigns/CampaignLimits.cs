using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Campaigns;

/// <summary>How long each stage of a case may take, in working days.</summary>
/// <param name="DispatchDays">From the suspicion to somebody being sent.</param>
/// <param name="VerificationDays">From being sent to a finding.</param>
/// <param name="BeyondLicenceDays">From the finding to all measures done, of this kind of violation.</param>
/// <param name="UnlicensedTradeDays">As above.</param>
/// <param name="NoLicenceDays">As above.</param>
/// <param name="UnderAnotherNameDays">As above.</param>
/// <param name="AcceptanceDays">From asking for acceptance to its answer.</param>
public sealed record CampaignLimits(
    [property: Range(1, 250)] int DispatchDays, [property: Range(1, 250)] int VerificationDays,
    [property: Range(1, 250)] int BeyondLicenceDays, [property: Range(1, 250)] int UnlicensedTradeDays,
    [property: Range(1, 250)] int NoLicenceDays, [property: Range(1, 250)] int UnderAnotherNameDays, [property: Range(1, 250)] int AcceptanceDays);
