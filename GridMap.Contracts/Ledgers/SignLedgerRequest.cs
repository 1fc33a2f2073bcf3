using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Ledgers;

/// <summary>Signs a frozen ledger.</summary>
/// <param name="Sha256">Of the rows that were seen: nobody signs something else.</param>
/// <param name="Note">In the signer's words.</param>
public sealed record SignLedgerRequest([property: Required, RegularExpression("^[0-9a-f]{64}$")] string Sha256, [property: StringLength(500)] string? Note);
