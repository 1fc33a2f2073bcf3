using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.People;

namespace GridMap.Server.Sweeps;

/// <summary>Finds the cells whose sweep soon grows too old.</summary>
internal sealed class ExpiryBook(CellDirectory cells, SweepStates states, TimeProvider clock)
{
    /// <summary>Cells that are done now and will not be after so many days, the first to expire first.</summary>
    public async Task<IReadOnlyList<ExpiringCell>> ListAsync(AreaScope within, int days, int most, CancellationToken cancellation)
    {
        var (revisit, horizon) = (TimeSpan.FromDays(states.RevisitDays), clock.GetUtcNow().AddDays(days));
        return
        [
            .. (await cells.CurrentAsync(cancellation)).InOrder
                .Where(cell => cell.Sweep.DoneAt + revisit <= horizon && within.Covers(cell.Code) && CellSweep.IsDone((SweepState)states.Of(cell)))
                .OrderBy(cell => cell.Sweep.DoneAt).ThenBy(cell => cell.Code, StringComparer.Ordinal).Take(most)
                .Select(cell => (Cell: cell, DoneAt: cell.Sweep.DoneAt!.Value)) // What is done was done at some time.
                .Select(done => new ExpiringCell(done.Cell.Code, done.Cell.Name, states.Of(done.Cell), done.DoneAt, done.DoneAt + revisit, done.Cell.Marks.PlannedFor)),
        ];
    }
}
