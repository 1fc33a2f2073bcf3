using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;

namespace GridMap.Client.Tests.Live;

/// <summary>A line to a server whose every word the test writes.</summary>
internal sealed class ScriptedFeed : IMapFeed
{
    private readonly Channel<Channel<MapBatch>> _streams = Channel.CreateUnbounded<Channel<MapBatch>>();

    internal Queue<Reply<MapSnapshot>> Snapshots { get; } = [];

    internal List<long> FollowedSince { get; } = [];

    internal Task<Channel<MapBatch>> NextStreamAsync() => _streams.Reader.ReadAsync().AsTask();

    public Task<Reply<MapSnapshot>> TakeSnapshotAsync(string areaCode, CancellationToken cancellation) => Task.FromResult(Snapshots.Dequeue());

    public async IAsyncEnumerable<MapBatch> FollowAsync(FollowRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FollowedSince.Add(request.SinceSequence);
        var stream = Channel.CreateUnbounded<MapBatch>();
        _streams.Writer.TryWrite(stream);
        await foreach (var change in stream.Reader.ReadAllAsync(cancellation))
        {
            yield return change;
        }
    }
}
