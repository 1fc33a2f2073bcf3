using GridMap.Domain.Sweeps.Cameras;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>What the user vouches for where photos are silent.</summary>
/// <param name="Cameras">Cameras of the user's own, which go before the catalogue.</param>
/// <param name="IsNadirAssumed">Whether photos that do not say where they looked looked straight down.</param>
public sealed record PhotoTerms(IReadOnlyList<SweepCamera> Cameras, bool IsNadirAssumed);
