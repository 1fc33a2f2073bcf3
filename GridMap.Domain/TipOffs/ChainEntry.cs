namespace GridMap.Domain.TipOffs;

/// <summary>An entry of a chain, as it is stored.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Fields">What it says.</param>
/// <param name="Hash">Lower-case hexadecimal.</param>
/// <param name="Seal">Keyed seal over the hash.</param>
public sealed record ChainEntry(long Number, IReadOnlyList<string> Fields, string Hash, string Seal);
