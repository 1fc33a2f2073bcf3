using GridMap.Contracts.Ledgers;
using GridMap.Domain.Geo;

namespace GridMap.Server.Ledgers;

/// <summary>Where a row of somebody's ledger lies, as far as can be told.</summary>
/// <param name="AreaCode">Cell or area; null when it cannot be told.</param>
/// <param name="Position">WGS 84; null when it cannot be told.</param>
/// <param name="Remarks">What there is to say, and why it cannot be told.</param>
internal sealed record LedgerPlace(string? AreaCode, LonLat? Position, IReadOnlyList<LedgerRemark> Remarks);
