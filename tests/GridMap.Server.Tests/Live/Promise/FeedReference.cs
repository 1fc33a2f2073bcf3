using GridMap.Contracts.Live;
using GridMap.Server.People;

namespace GridMap.Server.Tests.Live.Promise;

/// <summary>What was committed, written down so simply that it is right: it decides what every reader must hold.</summary>
internal sealed class FeedReference
{
    private readonly List<MapChange> _log = [];
    private readonly Dictionary<Guid, List<(long Sequence, string AreaCode, int Version)>> _histories = [];

    public long Head => _log.Count;

    public IReadOnlyCollection<Guid> Objects => _histories.Keys;

    public (string AreaCode, int Version) Newest(Guid id) => (_histories[id][^1].AreaCode, _histories[id][^1].Version);

    /// <summary>Takes over what the database committed; numbers follow each other without a gap.</summary>
    public void Commit(MapChange change)
    {
        Assert.Equal(_log.Count + 1, change.Sequence);
        _log.Add(change);
        if (change.Suspect is { } suspect)
        {
            if (!_histories.TryGetValue(suspect.Id, out var history))
            {
                _histories[suspect.Id] = history = [];
            }

            history.Add((change.Sequence, suspect.AreaCode, suspect.Version));
        }
    }

    /// <summary>Changes of the areas after one position up to another, in commit order.</summary>
    public IEnumerable<MapChange> Between(long after, long upTo, AreaScope areas) =>
        _log.Skip((int)after).Take((int)(upTo - after)).Where(change => areas.Covers(change.AreaCode));

    /// <summary>The last of these changes of each object, or of each area's cells, in commit order.</summary>
    public static IEnumerable<MapChange> LastOfEach(IEnumerable<MapChange> changes) =>
        changes.GroupBy(change => (change.Suspect?.Id ?? change.GoneId) is { } id ? id.ToString() : $"{change.Kind} {change.AreaCode}")
            .Select(group => group.Last()).OrderBy(change => change.Sequence);

    /// <summary>What exists in the areas at a position: the version of each object.</summary>
    public Dictionary<Guid, int> StateAt(long sequence, AreaScope areas)
    {
        var state = new Dictionary<Guid, int>();
        foreach (var (id, history) in _histories)
        {
            var last = history.FindLastIndex(entry => entry.Sequence <= sequence);
            if (last >= 0 && areas.Covers(history[last].AreaCode))
            {
                state.Add(id, history[last].Version);
            }
        }

        return state;
    }
}
