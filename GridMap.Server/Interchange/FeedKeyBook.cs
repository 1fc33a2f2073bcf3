using System.Security.Cryptography;
using GridMap.Contracts.Interchange;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Interchange;

/// <summary>Makes and revokes the keys with which other systems read feeds.</summary>
internal sealed class FeedKeyBook(GridMapDb db, Caller caller, AreaScope scope, TimeProvider clock)
{
    private const int KeyBytes = 24;
    private const int BeginningLength = 6;

    public async Task<List<FeedKeySummary>> ListAsync(CancellationToken cancellation)
    {
        var rows = await db.FeedKeys.AsNoTracking().Within(scope, row => row.AreaCode).OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(cancellation);
        return [.. rows.Select(ToSummary)];
    }

    /// <param name="request">Its area is one of the caller's, in short form.</param>
    public async Task<CreatedFeedKey> CreateAsync(CreateFeedKeyRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var row = new FeedKeyRow
        {
            Id = Guid.CreateVersion7(now),
            Name = request.Name.Trim(),
            AreaCode = request.AreaCode,
            Hash = FeedKeyHandler.HashOf(key),
            Beginning = key[..BeginningLength],
            CreatedAt = now,
            CreatedBy = caller.Account.DisplayName,
        };
        db.FeedKeys.Add(row);
        await db.SaveChangesAsync(cancellation);
        return new CreatedFeedKey(ToSummary(row), key);
    }

    /// <returns>False when there is no such key in the caller's areas.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.FeedKeys.SingleOrDefaultAsync(key => key.Id == id, cancellation) is not { } row || !scope.Covers(row.AreaCode))
        {
            return false;
        }

        row.RevokedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static FeedKeySummary ToSummary(FeedKeyRow row) => new(row.Id, row.Name, row.AreaCode, row.Beginning, row.CreatedAt, row.CreatedBy, row.RevokedAt);
}
