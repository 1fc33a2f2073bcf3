using GridMap.Contracts.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>Photos and papers of cases, by the hash of their content.</summary>
internal sealed class CaseFiles(GridMapDb db, IFileStore store, TimeProvider clock)
{
    /// <summary>Stores a file that was handed in for a case; the same file again is the same.</summary>
    /// <param name="id">A case in the caller's areas.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    /// <returns>Null when it is none of the kinds that are taken.</returns>
    public async Task<CaseFile?> PutAsync(Guid id, byte[] bytes, KnownAccount by, CancellationToken cancellation)
    {
        if (EvidenceFormat.FindMediaType(bytes) is not { } mediaType)
        {
            return null;
        }

        using var content = new MemoryStream(bytes, writable: false);
        var stored = await store.PutAsync(content, cancellation);
        if (await db.CaseFiles.AsNoTracking().SingleOrDefaultAsync(file => file.CaseId == id && file.Sha256 == stored.Sha256, cancellation) is { } known)
        {
            return ToFile(known);
        }

        var taken = mediaType is EvidenceFormat.Jpeg ? ExifFacts.Read(bytes) : default;
        var row = new CaseFileRow
        {
            CaseId = id,
            Sha256 = stored.Sha256,
            MediaType = mediaType,
            LengthBytes = stored.LengthBytes,
            TakenAt = taken.At,
            Longitude = taken.Position?.Longitude,
            Latitude = taken.Position?.Latitude,
            AddedAt = clock.GetUtcNow(),
            AddedBy = by.DisplayName,
        };
        db.CaseFiles.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // The same file twice in the same moment; anything else comes up below.
            db.ChangeTracker.Clear();
            return ToFile(await db.CaseFiles.AsNoTracking().SingleAsync(file => file.CaseId == id && file.Sha256 == stored.Sha256, cancellation));
        }

        return ToFile(row);
    }

    /// <summary>Null when the case has no such file.</summary>
    public async Task<(Stream Content, string MediaType)?> OpenAsync(Guid id, string sha256, CancellationToken cancellation) =>
        await db.CaseFiles.AsNoTracking().SingleOrDefaultAsync(file => file.CaseId == id && file.Sha256 == sha256, cancellation) is { } row
            && await store.OpenReadAsync(row.Sha256, cancellation) is { } content
            ? (content, row.MediaType)
            : null;

    private static CaseFile ToFile(CaseFileRow row) => new(row.Sha256, row.MediaType, row.LengthBytes, row.TakenAt, row.Longitude, row.Latitude);
}
