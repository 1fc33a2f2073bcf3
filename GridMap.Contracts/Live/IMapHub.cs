namespace GridMap.Contracts.Live;

/// <summary>The live map. It only tells; REST changes state.</summary>
public interface IMapHub
{
    /// <summary>Every change of the area after <paramref name="sinceSequence"/>, in commit order, then live, until cancelled.</summary>
    /// <param name="areaCode">Area within the caller's scope; empty for all of it.</param>
    /// <param name="sinceSequence">The last sequence the caller holds.</param>
    /// <param name="cancellation">Leaves.</param>
    /// <returns>Changes; between them <see cref="MapChangeKind.Pulse"/> when nothing of the area changed for a while, and one
    /// <see cref="MapChangeKind.SnapshotNeeded"/> as the last element when the sequence is too old to follow.</returns>
    IAsyncEnumerable<MapChange> Follow(string areaCode, long sinceSequence, CancellationToken cancellation);
}
