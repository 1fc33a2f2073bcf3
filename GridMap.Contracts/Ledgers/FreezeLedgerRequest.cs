using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Ledgers;

/// <summary>Freezes a county's ledger as it stands now.</summary>
/// <param name="CampaignId">For which campaign.</param>
/// <param name="Round">For which round; the final report has the number after the last round's.</param>
/// <param name="AreaCode">Of which county.</param>
public sealed record FreezeLedgerRequest(Guid CampaignId, [property: Range(1, 25)] int Round, [property: Required, StringLength(12)] string AreaCode);
