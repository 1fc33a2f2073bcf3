using GridMap.Contracts.Live;
using GridMap.Server.People;
using GridMap.Server.Playback;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace GridMap.Server.Live;

[Authorize]
internal sealed class MapHub(ChangeFeed feed, AccountDirectory accounts, FollowLog follows) : Hub, IMapHub
{
    public IAsyncEnumerable<MapBatch> Follow(FollowRequest request, CancellationToken cancellation)
    {
        var accountId = Context.User?.FindAccountId();
        KnownAccount? known = null;
        FeedScope? scope = null;
        var batches = feed.FollowAsync(ScopeOf, request, cancellation);
        return accountId is { } followerId && accounts.Find(followerId) is { } follower
            ? follows.KeepAsync(follower, request.AreaCode, batches, cancellation)
            : batches;

        FeedScope? ScopeOf()
        {
            if (accountId is not { } id || accounts.Find(id) is not { IsDisabled: false } account)
            {
                return null;
            }

            if (!ReferenceEquals(account, known))
            {
                known = account;
                scope = account.Scope.Narrow(request.AreaCode) is { } areas ? FeedScope.Of(areas) : null;
            }

            return scope;
        }
    }
}
