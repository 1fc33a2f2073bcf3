using GridMap.Contracts.SiteRecords;
using GridMap.Domain.SiteRecords;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.SiteRecords;

/// <summary>Lists records and reads one.</summary>
internal sealed class SiteRecordReader(GridMapDb db, AreaScope scope)
{
    private const int MostRows = 500;

    /// <summary>Records of an area, the last changed first; at most 500.</summary>
    public async Task<List<SiteRecordSummary>> ListAsync(AreaScope within, bool? finished, Guid? caseId, CancellationToken cancellation)
    {
        var rows = await db.SiteRecords.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => finished == null || row.FinishedAt != null == finished)
            .Where(row => caseId == null || row.CaseId == caseId)
            .OrderByDescending(row => row.ChangedAt).ThenBy(row => row.Id).Take(MostRows).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.ToSummary());
    }

    /// <summary>The record; null when there is none in the caller's areas.</summary>
    public async Task<SiteRecordDetail?> FindAsync(Guid id, CancellationToken cancellation) =>
        await FindRowAsync(id, cancellation) is { } row
            ? new SiteRecordDetail(row.ToSummary(), await ListOperationsAsync(id, cancellation), await ListFilesAsync(id, cancellation))
            : null;

    /// <summary>The row, followed by the context; null when there is none in the caller's areas.</summary>
    public async Task<SiteRecordRow?> FindRowAsync(Guid id, CancellationToken cancellation) =>
        await db.SiteRecords.SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    public async Task<List<SiteOperationRecord>> ListOperationsAsync(Guid id, CancellationToken cancellation) =>
        (await db.SiteOperations.AsNoTracking().Where(row => row.RecordId == id).OrderBy(row => row.Number).ToListAsync(cancellation)).ConvertAll(row => row.ToRecord());

    public Task<List<string>> ListFilesAsync(Guid id, CancellationToken cancellation) =>
        db.SiteFiles.AsNoTracking().Where(row => row.RecordId == id).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Sha256).Select(row => row.Sha256).ToListAsync(cancellation);

    public async Task<SiteRecord> ReadAsync(Guid id, CancellationToken cancellation) =>
        SiteRecord.Read((await ListOperationsAsync(id, cancellation)).Select(operation => operation.ToDomain()));
}
