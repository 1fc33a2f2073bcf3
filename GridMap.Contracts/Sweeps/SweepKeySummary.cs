namespace GridMap.Contracts.Sweeps;

/// <summary>A public key whose certificates an area trusts.</summary>
/// <param name="Id">The entry.</param>
/// <param name="KeyId">SHA-256 of the key, as certificates name it.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="AreaCode">Where it is trusted.</param>
/// <param name="AddedAt">Since when.</param>
/// <param name="AddedBy">Display name.</param>
/// <param name="WithdrawnAt">Since when it is not trusted any more; null while it is.</param>
public sealed record SweepKeySummary(Guid Id, string KeyId, string Name, string AreaCode, DateTimeOffset AddedAt, string AddedBy, DateTimeOffset? WithdrawnAt);
