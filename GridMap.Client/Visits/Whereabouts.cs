using GridMap.Domain.Geo;
using Microsoft.JSInterop;

namespace GridMap.Client.Visits;

/// <summary>Where the phone is, in WGS 84, when the person allows it.</summary>
public sealed class Whereabouts(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<Whereabouts>? _self;

    public event Action? Changed;

    /// <summary>Null when unknown.</summary>
    public LonLat? Here { get; private set; }

    public double AccuracyMetres { get; private set; }

    /// <summary>Asked for, and not yet known.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>The person or the browser refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Goes on watching when that was allowed before; asks nothing.</summary>
    public async Task StartIfAllowedAsync()
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/visits/position.js");
        var state = await _module.InvokeAsync<string>("state");
        IsRefused = state is "denied" or "unavailable";
        if (state is "granted")
        {
            await AskAsync();
        }
    }

    public async Task AskAsync()
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/visits/position.js");
        if (_watch is null)
        {
            IsAsking = true;
            _self ??= DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference>("watch", _self);
        }
    }

    [JSInvokable]
    public void OnPosition(double longitude, double latitude, double accuracyMetres)
    {
        var next = new LonLat(longitude, latitude);
        (IsAsking, IsRefused, AccuracyMetres) = (false, false, accuracyMetres);
        // A few metres of jitter would only make the list restless.
        if (Here is not { } here || GroundMeasure.DistanceMetres(here, next) > 5)
        {
            Here = next;
            Changed?.Invoke();
        }
    }

    [JSInvokable]
    public void OnRefused(bool isByPerson)
    {
        IsAsking = false;
        IsRefused = isByPerson || IsRefused;
        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        if (_watch is not null && _module is not null)
        {
            await _watch.InvokeVoidAsync("stop");
            await _watch.DisposeAsync();
            await _module.DisposeAsync();
        }

        _self?.Dispose();
    }
}
