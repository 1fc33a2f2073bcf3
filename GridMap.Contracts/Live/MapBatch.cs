namespace GridMap.Contracts.Live;

/// <summary>What a follower is told at once.</summary>
/// <param name="Sequence">Position reached: where to follow from after a lost connection.</param>
/// <param name="HeadSequence">Newest position when this was made; the difference is how far behind the follower is.</param>
/// <param name="Kind">Which promise <paramref name="Changes"/> keeps.</param>
/// <param name="Changes">In commit order, each after the sequence reached before; empty is a sign of life.</param>
public record MapBatch(long Sequence, long HeadSequence, MapBatchKind Kind, IReadOnlyList<MapChange> Changes);
