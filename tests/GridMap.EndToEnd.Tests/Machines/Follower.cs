using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Somebody who watches an area: one snapshot, then the changes, from whichever server answers.</summary>
/// <param name="addresses">Servers, tried in turn.</param>
/// <param name="token">Bearer token.</param>
/// <param name="areaCode">The area.</param>
/// <param name="first">Index of the server to begin with.</param>
internal sealed class Follower(IReadOnlyList<string> addresses, string token, string areaCode, int first)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<MapChange> _changes = [];
    private readonly Dictionary<Guid, SuspectSummary> _suspects = [];
    private readonly Dictionary<Guid, TargetSummary> _targets = [];
    private readonly Dictionary<Guid, OrthophotoSummary> _orthophotos = [];
    private readonly Dictionary<Guid, CaseSummary> _cases = [];
    private long? _position;
    private long _start;
    private string _scope = "";

    /// <summary>Position it has reached; −1 before its snapshot.</summary>
    public long Position
    {
        get
        {
            lock (_gate)
            {
                return _position ?? -1;
            }
        }
    }

    /// <summary>Connections made so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Snapshots taken so far.</summary>
    public int Snapshots { get; private set; }

    /// <summary>Position of the newest snapshot, and the changes that came after it, in the order they came.</summary>
    public (long Start, IReadOnlyList<MapChange> Changes) Taken
    {
        get
        {
            lock (_gate)
            {
                return (_start, [.. _changes]);
            }
        }
    }

    /// <summary>What it holds, as a snapshot would tell it; in order of ids.</summary>
    public MapSnapshot Held
    {
        get
        {
            lock (_gate)
            {
                return Sort(new MapSnapshot(_position ?? -1, areaCode, _scope, default, [.. _suspects.Values], [.. _targets.Values], [.. _orthophotos.Values],
                    Cases: [.. _cases.Values]));
            }
        }
    }

    /// <summary>A snapshot in order of ids, without the time it was taken and without alerts, of which no rule here makes any; to compare.</summary>
    public static MapSnapshot Sort(MapSnapshot snapshot) => snapshot with
    {
        TakenAt = default,
        Alerts = null,
        Suspects = [.. snapshot.Suspects.OrderBy(item => item.Id)],
        Targets = [.. snapshot.Targets.OrderBy(item => item.Id)],
        Orthophotos = [.. snapshot.Orthophotos.OrderBy(item => item.Id)],
        Cases = [.. (snapshot.Cases ?? []).OrderBy(item => item.Id)],
    };

    /// <summary>Watches until cancelled; goes to the next server when one breaks off.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var turn = first; !cancellation.IsCancellationRequested; turn++)
        {
            var address = addresses[turn % addresses.Count];
            try
            {
                if (_position is null)
                {
                    await LoadAsync(address, cancellation);
                }

                await FollowAsync(address, cancellation);
            }
            catch (Exception error) when (error is HttpRequestException or HubException or IOException or WebSocketException or TimeoutException
                or InvalidOperationException or OperationCanceledException)
            {
                // Broken off: the next server, from where it stands.
            }

            try
            {
                await Task.Delay(Pause, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task LoadAsync(string address, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var snapshot = await client.GetFromJsonAsync<MapSnapshot>($"{Routes.MapSnapshot}?area={areaCode}", cancellation)
            ?? throw new InvalidDataException("The server sent no snapshot.");
        lock (_gate)
        {
            (_position, _start, _scope) = (snapshot.Sequence, snapshot.Sequence, snapshot.Scope);
            _changes.Clear();
            Replace(_suspects, snapshot.Suspects, item => item.Id);
            Replace(_targets, snapshot.Targets, item => item.Id);
            Replace(_orthophotos, snapshot.Orthophotos, item => item.Id);
            Replace(_cases, snapshot.Cases ?? [], item => item.Id);
            Snapshots++;
        }
    }

    private async Task FollowAsync(string address, CancellationToken cancellation)
    {
        await using var connection = new HubConnectionBuilder()
            .WithUrl(address + Routes.MapHub, options =>
            {
                // As behind a balancer without affinity: one request makes the connection.
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
                options.AccessTokenProvider = () => Task.FromResult<string?>(token);
            })
            .Build();
        await connection.StartAsync(cancellation);
        Connections++;
        // Where every state counts, none may be left out.
        var request = new FollowRequest(areaCode, Position, _scope);
        await foreach (var batch in connection.StreamAsync<MapBatch>(nameof(IMapHub.Follow), request, cancellation))
        {
            Take(batch);
        }
    }

    private void Take(MapBatch batch)
    {
        lock (_gate)
        {
            if (batch.Kind is MapBatchKind.SnapshotNeeded)
            {
                _position = null;
                return;
            }

            foreach (var change in batch.Changes)
            {
                Apply(change);
            }

            _position = batch.Sequence;
        }
    }

    private void Apply(MapChange change)
    {
        _changes.Add(change);
        if (change.Suspect is { } suspect)
        {
            _suspects[suspect.Id] = suspect;
        }

        if (change.Target is { } target)
        {
            _targets[target.Id] = target;
        }

        if (change.Orthophoto is { } orthophoto)
        {
            _orthophotos[orthophoto.Id] = orthophoto;
        }

        if (change.Case is { } @case)
        {
            if (@case.MergedInto is null)
            {
                _cases[@case.Id] = @case;
            }
            else
            {
                _cases.Remove(@case.Id);
            }
        }

        if (change.GoneId is { } gone)
        {
            _ = _suspects.Remove(gone) || _targets.Remove(gone) || _orthophotos.Remove(gone) || _cases.Remove(gone);
        }
    }

    private static void Replace<T>(Dictionary<Guid, T> held, IEnumerable<T> items, Func<T, Guid> idOf)
    {
        held.Clear();
        foreach (var item in items)
        {
            held[idOf(item)] = item;
        }
    }
}
