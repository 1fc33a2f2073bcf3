using GridMap.Contracts.SiteRecords;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.SiteRecords;

/// <summary>Photos of records: content by its hash, in the file store.</summary>
internal sealed class SiteRecordFiles(GridMapDb db, MapWriter writer, SiteRecordReader reader, IFileStore files, Caller caller, TimeProvider clock)
{
    private static readonly HashSet<string> Pictures = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>Whether the content is a picture by its first bytes.</summary>
    public static async Task<bool> IsPictureAsync(byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content);
        return Pictures.Contains(await ChipFormat.OfAsync(stream, cancellation));
    }

    /// <summary>Stores a photo; one that is there already stays as it is. Null when there is no such record.</summary>
    public async Task<SiteFile?> PutAsync(Guid id, byte[] content, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, cancellation) is null)
        {
            return null;
        }

        using var stream = new MemoryStream(content);
        var stored = await files.PutAsync(stream, cancellation);
        await writer.SaveAsync(async saving =>
        {
            // Two of the same photo at once would both find nothing.
            await db.SiteRecords.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, row => row.LastNumber), saving);
            if (!await db.SiteFiles.AnyAsync(row => row.RecordId == id && row.Sha256 == stored.Sha256, saving))
            {
                db.SiteFiles.Add(new SiteFileRow
                {
                    RecordId = id,
                    Sha256 = stored.Sha256,
                    LengthBytes = content.Length,
                    ReceivedAt = clock.GetUtcNow(),
                    ReceivedFrom = caller.Account.DisplayName,
                });
            }

            return true;
        }, cancellation);
        return new SiteFile(stored.Sha256, content.Length);
    }

    /// <summary>A photo of the record; null when it has none of that hash.</summary>
    public async Task<Stream?> OpenAsync(Guid id, string sha256, CancellationToken cancellation) =>
        await reader.FindRowAsync(id, cancellation) is not null && await db.SiteFiles.AnyAsync(row => row.RecordId == id && row.Sha256 == sha256, cancellation)
            ? await files.OpenReadAsync(sha256, cancellation)
            : null;
}
