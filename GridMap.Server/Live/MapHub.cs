using GridMap.Contracts.Live;
using GridMap.Server.People;
using GridMap.Server.Playback;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace GridMap.Server.Live;

[Authorize]
internal sealed class MapHub(ChangeFeed feed, AccountDirectory accounts, FollowLog follows) : Hub, IMapHub
{
    public IAsyncEnumerable<MapChange> Follow(string areaCode, long sinceSequence, CancellationToken cancellation)
    {
        var accountId = Context.User?.FindAccountId();
        var changes = feed.FollowAsync(
            () => accountId is { } id && accounts.Find(id) is { IsDisabled: false } account ? account.Scope.Narrow(areaCode) : null,
            sinceSequence,
            cancellation);
        return accountId is { } known && accounts.Find(known) is { } follower ? follows.KeepAsync(follower, areaCode, changes, cancellation) : changes;
    }
}
