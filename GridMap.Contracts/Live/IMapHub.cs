namespace GridMap.Contracts.Live;

/// <summary>The live map. It only tells; REST changes state.</summary>
public interface IMapHub
{
    /// <summary>Every change of the area after <see cref="FollowRequest.SinceSequence"/>, in commit order, then live, until cancelled.</summary>
    /// <param name="request">Where the caller stands.</param>
    /// <param name="cancellation">Leaves.</param>
    /// <returns>Batches of changes; between them empty ones as a sign of life, and one
    /// <see cref="MapBatchKind.SnapshotNeeded"/> as the last element when the caller has to start from a fresh snapshot.</returns>
    IAsyncEnumerable<MapBatch> Follow(FollowRequest request, CancellationToken cancellation);
}
