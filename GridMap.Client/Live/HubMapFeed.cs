using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace GridMap.Client.Live;

/// <summary>Snapshot over REST, changes over the SignalR hub; one connection for each stream.</summary>
internal sealed class HubMapFeed(GridMapApi api, NavigationManager navigation, TimeProvider time) : IMapFeed
{
    private const int MostAtOnce = 2000;

    public async Task<Reply<MapSnapshot>> TakeSnapshotAsync(string areaCode, CancellationToken cancellation)
    {
        var reply = await api.GetAsync<byte[]>(
            areaCode.Length is 0 ? Routes.PackedSnapshot : $"{Routes.PackedSnapshot}?area={Uri.EscapeDataString(areaCode)}", cancellation);
        return reply switch
        {
            Reply<byte[]>.Ok ok => new Reply<MapSnapshot>.Ok(await UnpackAsync(ok.Value, cancellation)),
            Reply<byte[]>.Problem problem => new Reply<MapSnapshot>.Problem(problem.Status, problem.Message, problem.Text),
            _ => new Reply<MapSnapshot>.Offline(),
        };
    }

    public async IAsyncEnumerable<MapBatch> FollowAsync(FollowRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = new HubConnectionBuilder()
            .WithUrl(navigation.ToAbsoluteUri(Routes.MapHub))
            .Build();
        await Guarded(async () =>
        {
            await connection.StartAsync(cancellation);
            return true;
        }, cancellation);

        // The line stands: a sign of life, before the server has anything to tell.
        yield return new MapBatch(request.SinceSequence, HeadSequence: request.SinceSequence, MapBatchKind.Every, []);

        await using var changes = connection
            .StreamAsync<MapBatch>(nameof(IMapHub.Follow), request, cancellation)
            .GetAsyncEnumerator(cancellation);
        while (await Guarded(() => changes.MoveNextAsync().AsTask(), cancellation))
        {
            yield return changes.Current;
        }
    }

    /// <summary>A piece at a time: the page goes on drawing while a city comes in.</summary>
    private async Task<MapSnapshot> UnpackAsync(byte[] packed, CancellationToken cancellation)
    {
        var reader = new PackedSnapshotReader(packed);
        while (reader.Read(MostAtOnce))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), time, cancellation);
        }

        return reader.Finish();
    }

    private static async Task<bool> Guarded(Func<Task<bool>> step, CancellationToken cancellation)
    {
        try
        {
            return await step();
        }
        catch (Exception exception) when (exception
            is HttpRequestException or HubException or WebSocketException or IOException or TimeoutException or InvalidOperationException or InvalidDataException
            // A handshake that takes too long, and a line that closes without a word, are told as cancelled though nobody cancelled.
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new FeedBrokenException($"The live connection to {Routes.MapHub} broke: {exception.Message}", exception);
        }
    }
}
