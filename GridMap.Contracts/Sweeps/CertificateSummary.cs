namespace GridMap.Contracts.Sweeps;

/// <summary>A certificate of sweep that was handed in and found genuine.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sha256">Its file.</param>
/// <param name="AreaName">What it is about, in the issuer's words.</param>
/// <param name="AreaCode">The narrowest area that holds all its cells.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="KeyId">The key that signed it.</param>
/// <param name="KeyName">The key's name in the register.</param>
/// <param name="IsComplete">It says that nothing is left to do there.</param>
/// <param name="CellCount">Cells that it speaks of.</param>
/// <param name="ProvenCells">Of them, those of the grid that count as proven by it.</param>
/// <param name="ReceivedAt">When it was handed in.</param>
/// <param name="ReceivedBy">Display name.</param>
public sealed record CertificateSummary(
    Guid Id, string Sha256, string AreaName, string AreaCode, string Issuer, DateTimeOffset IssuedAt, string KeyId, string KeyName, bool IsComplete, int CellCount,
    int ProvenCells, DateTimeOffset ReceivedAt, string ReceivedBy);
