using GridMap.Contracts.Premises;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Premises;

/// <summary>Photos of registered places, by the hash of their content.</summary>
internal sealed class PremisesPhotos(GridMapDb db, MapWriter writer, IFileStore files, Caller caller, AreaScope scope, TimeProvider clock)
{
    private static readonly HashSet<string> Pictures = ["image/jpeg", "image/png", "image/webp"];

    /// <summary>Whether the content is a picture by its first bytes.</summary>
    public static async Task<bool> IsPictureAsync(byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content);
        return Pictures.Contains(await ChipFormat.OfAsync(stream, cancellation));
    }

    /// <summary>The newest first; null when there is no such place in the caller's areas.</summary>
    public async Task<List<PremisesPhoto>?> ListAsync(Guid id, CancellationToken cancellation) =>
        await HasAsync(id, cancellation)
            ? await db.PremisesPhotos.AsNoTracking().Where(row => row.PremisesId == id).OrderByDescending(row => row.AddedAt).ThenBy(row => row.Sha256)
                .Select(row => new PremisesPhoto(row.Sha256, row.AddedAt, row.AddedBy)).ToListAsync(cancellation)
            : null;

    /// <summary>Stores a photo; the same photo again is the same. Null when there is no such place.</summary>
    public async Task<List<PremisesPhoto>?> PutAsync(Guid id, byte[] content, CancellationToken cancellation)
    {
        if (!await HasAsync(id, cancellation))
        {
            return null;
        }

        using var stream = new MemoryStream(content);
        var stored = await files.PutAsync(stream, cancellation);
        await writer.SaveAsync(async saving =>
        {
            // Two of the same photo at once would both find nothing.
            await db.Premises.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), saving);
            if (!await db.PremisesPhotos.AnyAsync(row => row.PremisesId == id && row.Sha256 == stored.Sha256, saving))
            {
                db.PremisesPhotos.Add(new PremisesPhotoRow { PremisesId = id, Sha256 = stored.Sha256, AddedAt = clock.GetUtcNow(), AddedBy = caller.Account.DisplayName });
            }

            return true;
        }, cancellation);
        return await ListAsync(id, cancellation);
    }

    /// <summary>A photo of the place; null when it has none of that hash.</summary>
    public async Task<Stream?> OpenAsync(Guid id, string sha256, CancellationToken cancellation) =>
        await HasAsync(id, cancellation) && await db.PremisesPhotos.AnyAsync(row => row.PremisesId == id && row.Sha256 == sha256, cancellation)
            ? await files.OpenReadAsync(sha256, cancellation)
            : null;

    private async Task<bool> HasAsync(Guid id, CancellationToken cancellation) =>
        await db.Premises.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } place && scope.Covers(place.AreaCode);
}
