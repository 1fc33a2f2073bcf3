using System.Text.Json;
using Microsoft.JSInterop;

namespace GridMap.Client.Sweeps;

/// <summary>Keeps the plan of a sheet up to date, on a thread of its own: at once while the hand moves, the best direction of lines once it rests.</summary>
public sealed class PlanRunner : IAsyncDisposable
{
    /// <summary>A search quicker than this is not worth putting off.</summary>
    private const double QuickSeconds = 0.25;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private readonly IJSRuntime _js;
    private readonly ITimer _rested;
    private DotNetObjectReference<PlanRunner>? _self;
    private IJSObjectReference? _planner;
    private string? _asked;
    private bool _isLeft;
    private int _page;
    private double _searchSeconds = double.MaxValue;

    public PlanRunner(IJSRuntime js, TimeProvider time)
    {
        _js = js;
        _rested = time.CreateTimer(_ => _ = SearchAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>There is another answer, or none any more, or it broke.</summary>
    public event Action? Changed;

    public PlanAnswer? Answer { get; private set; }

    /// <summary>Whether a better direction is still being looked for.</summary>
    public bool IsRough { get; private set; }

    /// <summary>Whether an answer is on its way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Why the planner does not work in this browser; null when it does.</summary>
    public string? Broken { get; private set; }

    public async Task StartAsync()
    {
        _planner ??= await _js.InvokeAsync<IJSObjectReference>("import", "./js/sweeps/planner.js");
        _self ??= DotNetObjectReference.Create(this);
        _page = await _planner.InvokeAsync<int>("start", _self);
    }

    public async Task AskAsync(SweepSheet sheet)
    {
        if (_planner is null || _isLeft)
        {
            return;
        }

        _rested.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (sheet.IsEmpty)
        {
            (_asked, Answer, IsBusy, IsRough) = (null, null, false, false);
            await _planner.InvokeVoidAsync("clear");
            Changed?.Invoke();
            return;
        }

        _asked = JsonSerializer.Serialize(sheet, SheetJson.Default.SweepSheet);
        IsBusy = true;
        var isRough = sheet.LineDegrees is null && _searchSeconds > QuickSeconds;
        await _planner.InvokeVoidAsync("plan", _asked, isRough);
        if (isRough)
        {
            _rested.Change(Rest, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Hands a file of the plan to the browser.</summary>
    /// <returns>False when there is no plan to fly.</returns>
    public async Task<bool> SaveAsync(MissionKind kind, int sortie) =>
        _planner is not null && await _planner.InvokeAsync<bool>("save", kind.ToString(), sortie, PlanDownload.NameOf(kind, sortie));

    /// <summary>A sortie of the newest plan from the side; null when there is none.</summary>
    public async Task<PlanProfile?> ProfileAsync(int sortie) =>
        _planner is not null && !_isLeft && await _planner.InvokeAsync<string?>("profile", sortie) is { Length: > 0 } text ? JsonSerializer.Deserialize(text, SheetJson.Default.PlanProfile) : null;

    [JSInvokable]
    public void OnPlanned(string answer, bool isRough, bool isMore)
    {
        if (_asked is null || JsonSerializer.Deserialize(answer, SheetJson.Default.PlanAnswer) is not { } read)
        {
            return;
        }

        (Answer, IsRough, IsBusy, Broken) = (read, isRough, isMore, null);
        if (!isRough)
        {
            _searchSeconds = read.Seconds;
        }

        Changed?.Invoke();
    }

    [JSInvokable]
    public void OnBroke(string why)
    {
        (Broken, IsBusy) = (why, false);
        Changed?.Invoke();
    }

    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        await _rested.DisposeAsync();
        if (_planner is not null)
        {
            await _planner.InvokeVoidAsync("stop", _page);
            await _planner.DisposeAsync();
        }

        _self?.Dispose();
    }

    private async Task SearchAsync()
    {
        if (_planner is not null && _asked is not null && !_isLeft)
        {
            await _planner.InvokeVoidAsync("plan", _asked, false);
        }
    }
}
