using System.Collections.Concurrent;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.People;

/// <summary>Accounts in memory, so that a changed role or area takes effect on the next request, not at the next sign-in.</summary>
internal sealed class AccountDirectory(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Another server's change of an account is seen after this long at the latest.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    public KnownAccount? Find(Guid id)
    {
        if (_entries.TryGetValue(id, out var entry) && clock.GetUtcNow() - entry.ReadAt < Freshness)
        {
            return entry.Account;
        }

        using var scope = scopes.CreateScope();
        var row = scope.ServiceProvider.GetRequiredService<GridMapDb>().Users.AsNoTracking().SingleOrDefault(account => account.Id == id);
        var account = row is null ? null : KnownAccount.From(row);
        _entries[id] = new Entry(account, clock.GetUtcNow());
        return account;
    }

    public void Forget(Guid id) => _entries.TryRemove(id, out _);

    private sealed record Entry(KnownAccount? Account, DateTimeOffset ReadAt);
}
