using GridMap.Domain.Sweeps;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Grids;

/// <summary>Says whether a cell counts as swept today.</summary>
internal sealed class SweepStates(IOptions<SweepOptions> options, TimeProvider clock)
{
    public Contracts.Grids.SweepState Of(KnownCell cell) => Of(cell.CoveredFraction, cell.SweptAt);

    public Contracts.Grids.SweepState Of(double coveredFraction, DateTimeOffset? sweptAt) =>
        (Contracts.Grids.SweepState)new CellSweep(coveredFraction, sweptAt).StateAt(clock.GetUtcNow(), options.Value.RevisitDays);
}
