using GridMap.Contracts.Cases;
using GridMap.Domain.Ledgers;
using GridMap.Server.Cases;

namespace GridMap.Server.Ledgers;

/// <summary>A row of the ledger with the case that it was made from.</summary>
/// <param name="Standing">What the case's steps come to.</param>
/// <param name="Line">Its words, personal data included.</param>
internal sealed record LedgerItem(CaseRow Row, CaseFacts Facts, LedgerStanding Standing, LedgerRow Line);
