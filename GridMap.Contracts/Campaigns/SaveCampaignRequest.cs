using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Campaigns;

/// <summary>Makes a campaign, or changes one.</summary>
/// <param name="AreaCode">The area that it is for, with everything below it; stays as it is when one is changed.</param>
/// <param name="Settings">As it shall be.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new one.</param>
public sealed record SaveCampaignRequest([property: Required, StringLength(12)] string AreaCode, [property: Required] CampaignSettings Settings, int? ExpectedVersion);
