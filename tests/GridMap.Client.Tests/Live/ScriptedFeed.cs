using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;

namespace GridMap.Client.Tests.Live;

/// <summary>A line to a server whose every word the test writes.</summary>
internal sealed class ScriptedFeed : IMapFeed
{
    private readonly Channel<Channel<MapChange>> _streams = Channel.CreateUnbounded<Channel<MapChange>>();

    internal Queue<Reply<MapSnapshot>> Snapshots { get; } = [];

    internal List<long> FollowedSince { get; } = [];

    internal Task<Channel<MapChange>> NextStreamAsync() => _streams.Reader.ReadAsync().AsTask();

    public Task<Reply<MapSnapshot>> TakeSnapshotAsync(string areaCode, CancellationToken cancellation) => Task.FromResult(Snapshots.Dequeue());

    public async IAsyncEnumerable<MapChange> FollowAsync(
        string areaCode, long sinceSequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FollowedSince.Add(sinceSequence);
        var stream = Channel.CreateUnbounded<MapChange>();
        _streams.Writer.TryWrite(stream);
        await foreach (var change in stream.Reader.ReadAllAsync(cancellation))
        {
            yield return change;
        }
    }
}
