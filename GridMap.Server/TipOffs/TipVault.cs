using System.Text.Json;
using GridMap.Contracts.TipOffs;
using GridMap.Domain.TipOffs;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>Opens what is held of who reported, after writing down that it does: what cannot be noted is not shown.</summary>
internal sealed class TipVault(GridMapDb db, MapWriter writer, TipKeys keys, TipReader reader, IFileStore files, TimeProvider clock)
{
    private const int ShortestReason = 5;

    /// <summary>Who reported.</summary>
    public async Task<(VaultContent? Content, StepOutcome Outcome)> OpenAsync(Guid id, string reason, KnownAccount by, CancellationToken cancellation)
    {
        var (tip, refusal) = await FindAsync(id, reason, by, cancellation);
        if (tip is null)
        {
            return (null, refusal);
        }

        var row = await db.TipVault.AsNoTracking().SingleOrDefaultAsync(held => held.TipId == id, cancellation);
        if (row is not { KeyId: { } keyId, Nonce: { } nonce, Content: { } content, Tag: { } tag })
        {
            return (null, new StepOutcome.Conflict(Problems.Say("tip.notNamed")));
        }

        var number = await NoteAsync(tip, VaultPart.Reporter, reason, by, cancellation);
        var reporter = JsonSerializer.Deserialize<TipReporter>(await keys.OpenAsync(new Sealed(keyId, nonce, content, tag), id, cancellation), JsonSerializerOptions.Web);
        return (new VaultContent(number, reporter ?? throw new InvalidDataException("The vault holds nothing of who reported.")), new StepOutcome.Done(id));
    }

    /// <summary>A photo as it came.</summary>
    public async Task<(byte[]? Photo, string? MediaType, StepOutcome Outcome)> OpenPhotoAsync(Guid id, Guid photoId, string reason, KnownAccount by, CancellationToken cancellation)
    {
        var (tip, refusal) = await FindAsync(id, reason, by, cancellation);
        if (tip is null)
        {
            return (null, null, refusal);
        }

        if (await db.TipPhotos.AsNoTracking().SingleOrDefaultAsync(one => one.Id == photoId && one.TipId == id, cancellation) is not { } photo
            || await files.OpenReadAsync(photo.SealedSha256, cancellation) is not { } stream)
        {
            return (null, null, new StepOutcome.NotFound());
        }

        await using var held = stream;
        using var bytes = new MemoryStream();
        await held.CopyToAsync(bytes, cancellation);
        await NoteAsync(tip, VaultPart.Photo, reason, by, cancellation);
        return (await keys.OpenAsync(new Sealed(photo.KeyId, photo.Nonce, bytes.ToArray(), photo.Tag), photo.Id, cancellation), photo.MediaType, new StepOutcome.Done(id));
    }

    /// <summary>Openings of an area, the newest first.</summary>
    public async Task<IReadOnlyList<VaultOpening>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.VaultOpenings.AsNoTracking().Within(within, row => row.AreaCode).OrderByDescending(row => row.Number).Take(500).ToListAsync(cancellation);
        return [.. rows.Select(row => new VaultOpening(row.Number, row.TipId, row.TipNumber, row.What, row.At, row.By, row.Reason, row.Hash))];
    }

    /// <summary>Checks the log of openings from its beginning, whoever's areas they lie in: it says only whether it is whole.</summary>
    public async Task<ChainCheck> CheckOpeningsAsync(CancellationToken cancellation)
    {
        var rows = await db.VaultOpenings.AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellation);
        return await CheckAsync([.. rows.Select(row => new ChainEntry(row.Number, row.ChainFields(), row.Hash, row.Seal))], "opening", cancellation);
    }

    /// <summary>Checks the order of all reports from its beginning.</summary>
    public async Task<ChainCheck> CheckOrderAsync(CancellationToken cancellation)
    {
        var rows = await db.Tips.AsNoTracking().OrderBy(row => row.Order).ToListAsync(cancellation);
        return await CheckAsync([.. rows.Select(row => new ChainEntry(row.Order, row.ChainFields(), row.Hash, row.Seal))], "tip", cancellation);
    }

    private async Task<ChainCheck> CheckAsync(List<ChainEntry> entries, string purpose, CancellationToken cancellation)
    {
        var seals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            seals[entry.Hash] = await keys.HashAsync(purpose, entry.Hash, cancellation);
        }

        return new ChainCheck(entries.Count, HashChain.FindBreak(entries, hash => seals[hash]), entries.Count == 0 ? HashChain.Genesis : entries[^1].Hash);
    }

    private async Task<(TipRow? Tip, StepOutcome Refusal)> FindAsync(Guid id, string reason, KnownAccount by, CancellationToken cancellation)
    {
        if (await reader.FindRowAsync(id, by, cancellation) is not { } tip)
        {
            return (null, new StepOutcome.NotFound());
        }

        if (reason.Trim().Length < ShortestReason)
        {
            return (null, new StepOutcome.Refused(Problems.Say("tip.reasonMissing")));
        }

        // Whoever handles a report does not learn who reported, whatever other roles the account has.
        return tip.HandlerId == by.Id || await db.TipSteps.AnyAsync(step => step.TipId == id && step.AccountId == by.Id, cancellation)
            ? (null, new StepOutcome.Conflict(Problems.Say("tip.vaultHandler")))
            : (tip, new StepOutcome.Done(id));
    }

    private async Task<long> NoteAsync(TipRow tip, VaultPart what, string reason, KnownAccount by, CancellationToken cancellation)
    {
        // Before the transaction: the keys are read once, and may write their fingerprint.
        await keys.HashAsync("opening", "", cancellation);
        return await writer.SaveAsync(
            async saving =>
            {
                await writer.HoldFeedAsync(saving);
                var last = await db.VaultOpenings.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(saving);
                var row = new VaultOpeningRow
                {
                    Number = (last?.Number ?? 0) + 1, TipId = tip.Id, TipNumber = tip.Number, AreaCode = tip.AreaCode, What = what, At = clock.GetUtcNow(), AccountId = by.Id,
                    By = by.DisplayName, Reason = reason.Trim(), Hash = "", Seal = "",
                };
                row.Hash = HashChain.Next(last?.Hash ?? HashChain.Genesis, row.ChainFields());
                row.Seal = await keys.HashAsync("opening", row.Hash, saving);
                db.VaultOpenings.Add(row);
                return row.Number;
            },
            cancellation);
    }
}
