using GridMap.Client.Wire;
using GridMap.Contracts.Live;

namespace GridMap.Client.Live;

/// <summary>The network side of the live map.</summary>
public interface IMapFeed
{
    Task<Reply<MapSnapshot>> TakeSnapshotAsync(string areaCode, CancellationToken cancellation);

    /// <summary>Changes after the position, the first item when the line stands; ends when the server ends the stream.</summary>
    /// <exception cref="FeedBrokenException">The connection was lost or refused.</exception>
    IAsyncEnumerable<MapBatch> FollowAsync(FollowRequest request, CancellationToken cancellation);
}
