using GridMap.Contracts;
using GridMap.Domain.Sweeps;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Grids;

/// <summary>Says what state a cell's sweep is in now, and why.</summary>
internal sealed class SweepStates(IOptions<SweepOptions> options, TimeProvider clock)
{
    public int RevisitDays => options.Value.RevisitDays;

    public Contracts.Grids.SweepState Of(KnownCell cell) => Of(cell.Sweep);

    public Contracts.Grids.SweepState Of(CellSweep sweep) => (Contracts.Grids.SweepState)sweep.StateAt(clock.GetUtcNow(), RevisitDays);

    public Message WhyOf(CellSweep sweep)
    {
        var reason = sweep.ReasonAt(clock.GetUtcNow(), RevisitDays);
        return new Message(reason.Key, reason.Arguments);
    }
}
