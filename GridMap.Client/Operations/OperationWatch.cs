using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts.Live;
using GridMap.Contracts.Operations;

namespace GridMap.Client.Operations;

/// <summary>Keeps one joint operation equal to the server's: the feed says how far it is, then it is read again.</summary>
public sealed class OperationWatch : IDisposable
{
    private readonly OperationCalls _calls;
    private readonly LiveMap _live;
    private readonly Guid _id;
    private int _generation;
    private bool _isReading;
    private bool _isAgain;
    private bool _isLeft;

    public OperationWatch(Guid id, OperationCalls calls, LiveMap live)
    {
        (_id, _calls, _live, _generation) = (id, calls, live, live.State.Generation);
        live.Applied += OnApplied;
        live.Updated += OnUpdated;
    }

    public event Action? Changed;

    /// <summary>The latest answer: null until it comes.</summary>
    public Reply<OperationDetail>? Reply { get; private set; }

    public OperationDetail? Detail => Reply is Reply<OperationDetail>.Ok ok ? ok.Value : null;

    /// <summary>Reads it; asked while it reads, it reads once more afterwards.</summary>
    public async Task LoadAsync()
    {
        _isAgain = true;
        if (_isReading)
        {
            return;
        }

        _isReading = true;
        while (_isAgain && !_isLeft)
        {
            _isAgain = false;
            Take(await _calls.GetAsync(_id, CancellationToken.None));
        }

        _isReading = false;
    }

    /// <summary>Takes over an answer, unless a newer one is held; one that is none leaves what is held.</summary>
    public void Take(Reply<OperationDetail> reply)
    {
        if (Reply is null || (reply is Reply<OperationDetail>.Ok { Value.Summary.LastNumber: var number } && number >= (Detail?.Summary.LastNumber ?? 0)))
        {
            Reply = reply;
            Changed?.Invoke();
        }
    }

    public void Dispose()
    {
        _isLeft = true;
        _live.Applied -= OnApplied;
        _live.Updated -= OnUpdated;
    }

    private void OnApplied(MapChange change)
    {
        if (change.Operation is { } mark && mark.Id == _id && mark.LastNumber > (Detail?.Summary.LastNumber ?? 0))
        {
            _ = LoadAsync();
        }
    }

    // After a fresh snapshot nobody knows what was missed.
    private void OnUpdated()
    {
        if (_generation != _live.State.Generation)
        {
            _generation = _live.State.Generation;
            _ = LoadAsync();
        }
    }
}
