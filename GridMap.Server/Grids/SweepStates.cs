using GridMap.Contracts.Grids;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Grids;

/// <summary>Says whether a cell counts as swept today.</summary>
internal sealed class SweepStates(IOptions<SweepOptions> options, TimeProvider clock)
{
    /// <summary>Sweeps before this moment no longer hold.</summary>
    public DateTimeOffset ValidSince => clock.GetUtcNow().AddDays(-options.Value.ValidDays);

    public SweepState Of(KnownCell cell) => Of(cell.CoveredFraction, cell.SweptAt);

    public SweepState Of(double coveredFraction, DateTimeOffset? sweptAt) =>
        coveredFraction < options.Value.PartialFraction ? SweepState.Unswept
        : coveredFraction < options.Value.SweptFraction ? SweepState.Partial
        : sweptAt < ValidSince ? SweepState.Stale
        : SweepState.Swept;
}
