using GridMap.Contracts.Sweeps;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Reads the certificates that were taken.</summary>
internal sealed class CertificateBook(GridMapDb db)
{
    private const int MostCertificates = 1000;

    /// <summary>Those of an area, the newest first.</summary>
    public async Task<IReadOnlyList<CertificateSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.Certificates.AsNoTracking().Within(within, row => row.AreaCode).OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Id)
            .Take(MostCertificates).ToListAsync(cancellation);
        return [.. rows.Select(ToSummary)];
    }

    /// <summary>Null when there is none in the areas.</summary>
    public async Task<CertificateSummary?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? ToSummary(row) : null;

    private static CertificateSummary ToSummary(CertificateRow row) => new(
        row.Id, row.Sha256, row.AreaName, row.AreaCode, row.Issuer, row.IssuedAt, row.KeyId, row.KeyName, row.IsComplete, row.CellCount, row.ProvenCells, row.ReceivedAt,
        row.ReceivedBy);
}
