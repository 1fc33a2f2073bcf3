using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Sweeps;

/// <summary>Keeps the public keys whose certificates areas trust. One that a wider area trusts is trusted in those within it.</summary>
internal sealed class SweepKeyBook(GridMapDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<SweepKeySummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.SweepKeys.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Where(row => within.Narrow(row.AreaCode) is not null).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).Select(ToSummary)];
    }

    /// <returns>The key, or why it is not trusted.</returns>
    public async Task<(SweepKeySummary? Key, SweepStepOutcome? Refused)> AddAsync(AddSweepKeyRequest request, KnownAccount by, CancellationToken cancellation)
    {
        if (!by.Scope.Covers(request.AreaCode))
        {
            return (null, new SweepStepOutcome.OutsideScope(request.AreaCode));
        }

        var now = clock.GetUtcNow();
        SweepKeyRow row;
        try
        {
            using var key = CertificateKey.Import(request.PublicPem);
            row = new SweepKeyRow
            {
                Id = Guid.CreateVersion7(now),
                KeyId = key.Id,
                Name = request.Name.Trim(),
                AreaCode = request.AreaCode,
                // A private key that was sent by mistake is not kept.
                PublicPem = key.ExportPublicPem(),
                AddedAt = now,
                AddedBy = by.DisplayName,
            };
        }
        catch (FormatException)
        {
            return (null, new SweepStepOutcome.Refused(Problems.Say("sweep.badKey")));
        }

        if (await db.SweepKeys.AnyAsync(other => other.KeyId == row.KeyId && other.AreaCode == row.AreaCode && other.WithdrawnAt == null, cancellation))
        {
            return (null, new SweepStepOutcome.Conflict(Problems.Say("sweep.nameTaken", ("name", row.KeyId))));
        }

        db.SweepKeys.Add(row);
        await db.SaveChangesAsync(cancellation);
        return (ToSummary(row), null);
    }

    /// <summary>Certificates that were taken before stay.</summary>
    public async Task<SweepStepOutcome> WithdrawAsync(Guid id, KnownAccount by, CancellationToken cancellation)
    {
        if (await db.SweepKeys.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { WithdrawnAt: null } row || !by.Scope.Covers(row.AreaCode))
        {
            return new SweepStepOutcome.NotFound();
        }

        row.WithdrawnAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        return new SweepStepOutcome.Done(id);
    }

    private static SweepKeySummary ToSummary(SweepKeyRow row) => new(row.Id, row.KeyId, row.Name, row.AreaCode, row.AddedAt, row.AddedBy, row.WithdrawnAt);
}
