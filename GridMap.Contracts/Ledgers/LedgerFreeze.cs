namespace GridMap.Contracts.Ledgers;

/// <summary>The ledger of a county as it stood when it was frozen. It never changes.</summary>
/// <param name="Id">Its own.</param>
/// <param name="CampaignId">Of which campaign.</param>
/// <param name="Round">Of which round; the final report has the number after the last round's.</param>
/// <param name="AreaCode">Of which county.</param>
/// <param name="Number">1 for the county's first in this round; the newest counts until one is signed.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sha256">Of its rows as they are stored, 64 lowercase hexadecimal digits.</param>
public sealed record LedgerFreeze(Guid Id, Guid CampaignId, int Round, string AreaCode, int Number, DateTimeOffset At, string By, int Rows, string Sha256);
