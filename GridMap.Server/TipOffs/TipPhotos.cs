using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.TipOffs;

/// <summary>Photos of reports: a copy without metadata, and the original under the vault's key.</summary>
internal sealed class TipPhotos(GridMapDb db, MapWriter writer, TipKeys keys, TipCodes codes, IFileStore files, IOptions<TipOptions> options, TimeProvider clock)
{
    /// <summary>Adds a photo to the report of a code; the same one again is the same.</summary>
    public async Task<StepOutcome> AddAsync(string code, byte[] bytes, CancellationToken cancellation)
    {
        if (await codes.FindAsync(code, cancellation) is not { } tip)
        {
            return new StepOutcome.NotFound();
        }

        if (PhotoStripper.FindMediaType(bytes) is not { } mediaType || PhotoStripper.Find(bytes) is not { } stripped)
        {
            return new StepOutcome.Refused(Problems.Say("tip.photoKind"));
        }

        var mark = await keys.HashAsync("photo", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)), cancellation);
        if (await db.TipPhotos.AnyAsync(photo => photo.TipId == tip.Id && photo.Mark == mark, cancellation))
        {
            return new StepOutcome.Done(tip.Id);
        }

        if (await db.TipPhotos.CountAsync(photo => photo.TipId == tip.Id, cancellation) >= options.Value.MostPhotos)
        {
            return TooMany();
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var held = await keys.SealAsync(bytes, id, cancellation);
        using var copy = new MemoryStream(stripped, writable: false);
        using var original = new MemoryStream(held.Content, writable: false);
        var (shown, kept) = (await files.PutAsync(copy, cancellation), await files.PutAsync(original, cancellation));
        return await writer.SaveAsync<StepOutcome>(
            async saving =>
            {
                await writer.HoldFeedAsync(saving);
                var known = await db.TipPhotos.Where(photo => photo.TipId == tip.Id).Select(photo => photo.Mark).ToListAsync(saving);
                if (known.Contains(mark))
                {
                    return new StepOutcome.Done(tip.Id);
                }

                if (known.Count >= options.Value.MostPhotos)
                {
                    return TooMany();
                }

                db.TipPhotos.Add(new TipPhotoRow
                {
                    Id = id, TipId = tip.Id, AddedAt = clock.GetUtcNow(), MediaType = mediaType, Sha256 = shown.Sha256, LengthBytes = shown.LengthBytes, Mark = mark,
                    SealedSha256 = kept.Sha256, KeyId = held.KeyId, Nonce = held.Nonce, Tag = held.Tag,
                });
                return new StepOutcome.Done(tip.Id);
            },
            cancellation);
    }

    /// <summary>The copy without metadata; null when the report has no such photo.</summary>
    public async Task<(Stream Content, string MediaType)?> OpenAsync(TipRow tip, Guid photoId, CancellationToken cancellation) =>
        await db.TipPhotos.AsNoTracking().SingleOrDefaultAsync(photo => photo.Id == photoId && photo.TipId == tip.Id, cancellation) is { } row
            && await files.OpenReadAsync(row.Sha256, cancellation) is { } content
            ? (content, row.MediaType)
            : null;

    private StepOutcome.Refused TooMany() => new(Problems.Say("tip.tooManyPhotos", ("most", $"{options.Value.MostPhotos}")));
}
