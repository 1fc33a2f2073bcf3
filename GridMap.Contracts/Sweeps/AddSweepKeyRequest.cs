using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Trusts a key.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="AreaCode">Where it is trusted.</param>
/// <param name="PublicPem">The public key, PEM.</param>
public sealed record AddSweepKeyRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name, [property: Required, StringLength(15, MinimumLength = 2)] string AreaCode,
    [property: Required, StringLength(4000)] string PublicPem);
