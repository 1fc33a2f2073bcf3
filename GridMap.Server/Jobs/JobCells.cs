using GridMap.Contracts.Jobs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Jobs;

/// <summary>Tells a worker which grid cells its flight shows, so that it can score each.</summary>
internal sealed class JobCells(GridMapDb db)
{
    /// <returns>The cells by code; null with the reason in <c>Refusal</c> when they are not for this worker.</returns>
    public async Task<(IReadOnlyList<JobCell>? Cells, JobOutcome Refusal)> FindAsync(Guid jobId, JobCellsRequest request, CancellationToken cancellation)
    {
        if (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == jobId, cancellation) is not { Kind: JobKind.Detection } job)
        {
            return (null, new JobOutcome.NotFound());
        }

        if (job.LeaseId != request.LeaseId || job.State is not JobState.Leased)
        {
            return (null, new JobOutcome.LeaseLost());
        }

        if (FlightFootprint.Find(request.Footprint) is not { } footprint)
        {
            return (null, new JobOutcome.Refused(FlightFootprint.Fault.ToMessage()));
        }

        var areaCode = await db.Orthophotos.Where(row => row.Id == job.OrthophotoId).Select(row => row.AreaCode).SingleAsync(cancellation);
        var ground = await FlightGround.ReadAsync(db, areaCode, footprint, cancellation);
        return (
            [
                .. ground.Cells.Cells.Where(cell => cell.Shape.Intersects(footprint))
                    .OrderBy(cell => cell.Code.Text, StringComparer.Ordinal)
                    .Select(cell => new JobCell(cell.Code.Text, cell.Shape.ToGeoJson())),
            ],
            new JobOutcome.Accepted());
    }
}
