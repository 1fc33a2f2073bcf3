using GridMap.Client.Map;
using GridMap.Contracts.Cases;
using Microsoft.JSInterop;

namespace GridMap.Client.Cases;

/// <summary>The sheets that cases are on a map, of whichever moment.</summary>
internal sealed class CaseSheets : IAsyncDisposable
{
    private readonly DotNetObjectReference<CaseSheets> _self;
    private readonly Func<Guid, Task> _picked;
    private IJSObjectReference? _overlay;
    private MapView? _drawnOn;
    private bool _isLeft;

    /// <param name="picked">A case was clicked.</param>
    public CaseSheets(Func<Guid, Task> picked)
    {
        _picked = picked;
        _self = DotNetObjectReference.Create(this);
    }

    /// <summary>Makes sure that the map can show them.</summary>
    /// <returns>True when it is a map that shows none yet.</returns>
    public async Task<bool> PutOnAsync(MapView map)
    {
        if (_isLeft || _drawnOn == map)
        {
            return false;
        }

        _drawnOn = map;
        _overlay = await map.AddOverlayAsync("./cases.js", _self);
        return true;
    }

    /// <summary>Shows these and no others; what turned out to be nothing is no news on a map, the list has it.</summary>
    /// <param name="cases">In any order.</param>
    /// <param name="today">The day, Beijing time: what is past its last day then carries a flag.</param>
    public async Task ShowAsync(IEnumerable<CaseSummary> cases, DateOnly today)
    {
        if (_overlay is not null && !_isLeft)
        {
            await _overlay.InvokeVoidAsync("show", [cases.Where(one => one.State is not (CaseState.Excluded or CaseState.Merged)).Select(one => new object[]
            {
                one.Id, one.Longitude, one.Latitude, one.State.ToString().ToLowerInvariant(), CaseDay.IsOverdue(one, today), one.Number,
            }).ToArray()]);
        }
    }

    [JSInvokable]
    public Task OnCase(string id) => _picked(Guid.Parse(id));

    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        _self.Dispose();
        if (_overlay is not null)
        {
            await _overlay.DisposeAsync();
        }
    }
}
