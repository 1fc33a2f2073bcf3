using GridMap.Client.Wire;
using GridMap.Contracts.Live;
using GridMap.Contracts.Playback;

namespace GridMap.Client.Playback;

/// <summary>One day of one area, played: a state, the changes around it, and a moment that moves over them.</summary>
public sealed class PlaybackRun(PastCalls calls)
{
    private const int PageRows = 2000;
    private const int MostPages = 3;
    private const int MostHeld = 50_000;

    // So much is played through after a jump, so that one can step back from where one lands.
    private static readonly TimeSpan RunUp = TimeSpan.FromMinutes(10);

    private readonly List<MapChange> _changes = [];
    private readonly List<PastStep?> _steps = [];
    private DateTimeOffset _begin;
    private bool _hasMore;
    private bool _isLoaded;
    private long _told;

    public PastState State { get; } = new();

    public string AreaCode { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset To { get; private set; }

    /// <summary>The moment that <see cref="State"/> shows.</summary>
    public DateTimeOffset Moment { get; private set; }

    /// <summary>Counts the states that were fetched: when it changes, everything may have.</summary>
    public int Generation { get; private set; }

    /// <summary>Why there is nothing to see; null while there is.</summary>
    public Reply<MapSnapshot>? Failure { get; private set; }

    /// <summary>The change that the state ends with; null before the first that is held.</summary>
    public MapChange? Last => _steps.Count > 0 ? _changes[_steps.Count - 1] : null;

    /// <summary>Suspects that moved on or back since this was last asked.</summary>
    public HashSet<Guid> Touched { get; } = [];

    /// <summary>Counts the moves of cases, on or back: when it changes, some stand elsewhere.</summary>
    public int CaseSteps { get; private set; }

    /// <summary>Opens a span of an area at a moment.</summary>
    public async Task OpenAsync(string areaCode, DateTimeOffset from, DateTimeOffset to, DateTimeOffset moment, CancellationToken cancellation)
    {
        (AreaCode, From, To) = (areaCode, from, to);
        _isLoaded = false;
        await GoAsync(moment, cancellation);
    }

    /// <summary>Moves to a moment of the span; stays where it is when the server does not answer.</summary>
    public async Task GoAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        moment = moment < From ? From : moment > To ? To : moment;
        if ((!_isLoaded || moment < _begin) && !await LoadAsync(moment - RunUp > From ? moment - RunUp : From, cancellation))
        {
            return;
        }

        while (_steps.Count > 0 && _changes[_steps.Count - 1].At > moment)
        {
            StepBack();
        }

        for (var pages = 0; ; pages++)
        {
            while (_steps.Count < _changes.Count && _changes[_steps.Count].At <= moment)
            {
                StepOn();
            }

            if (_steps.Count < _changes.Count || !_hasMore)
            {
                break;
            }

            // Far ahead the state is fetched more quickly than it is played up to.
            if (!await (pages < MostPages ? FetchAsync(cancellation) : LoadAsync(moment, cancellation)))
            {
                return;
            }

            if (pages >= MostPages)
            {
                break;
            }
        }

        Moment = moment;
    }

    /// <summary>Moves to the next change that shows, or back to before the last one.</summary>
    public async Task StepAsync(int direction, CancellationToken cancellation)
    {
        if (direction < 0)
        {
            if (_steps.Count is 0 && _begin > From)
            {
                await GoAsync(_begin.AddTicks(-1), cancellation);
            }

            while (_steps.Count > 0)
            {
                var isShown = _steps[^1] is not null;
                StepBack();
                if (isShown)
                {
                    break;
                }
            }

            Moment = Last?.At ?? _begin;
            return;
        }

        while (_steps.Count < _changes.Count || (_hasMore && await FetchAsync(cancellation)))
        {
            if (_steps.Count == _changes.Count)
            {
                continue;
            }

            StepOn();
            Moment = _changes[_steps.Count - 1].At;
            if (_steps[^1] is not null)
            {
                return;
            }
        }

        Moment = To;
    }

    private async Task<bool> LoadAsync(DateTimeOffset begin, CancellationToken cancellation)
    {
        var reply = await calls.TakeStateAsync(AreaCode, begin, cancellation);
        if (reply is not Reply<MapSnapshot>.Ok ok)
        {
            Failure = reply;
            return false;
        }

        (Failure, _isLoaded, _begin, _hasMore, _told) = (null, true, begin, true, ok.Value.Sequence);
        _changes.Clear();
        _steps.Clear();
        State.Load(ok.Value);
        Touched.Clear();
        Generation++;
        return true;
    }

    private async Task<bool> FetchAsync(CancellationToken cancellation)
    {
        if (await calls.ListAsync(AreaCode, _told, To, PageRows, cancellation) is not Reply<PastChanges>.Ok { Value: var page })
        {
            // What is held can still be played, and the next move asks again.
            return false;
        }

        if (_steps.Count > MostHeld)
        {
            _begin = _changes[_steps.Count - 1].At;
            _changes.RemoveRange(0, _steps.Count);
            _steps.Clear();
        }

        _changes.AddRange(page.Changes);
        (_told, _hasMore) = (page.LastSequence, page.HasMore);
        return true;
    }

    private void StepOn()
    {
        var step = State.Apply(_changes[_steps.Count]);
        _steps.Add(step);
        Touch(step);
    }

    private void StepBack()
    {
        if (_steps[^1] is { } step)
        {
            State.Undo(step);
            Touch(step);
        }

        _steps.RemoveAt(_steps.Count - 1);
    }

    private void Touch(PastStep? step)
    {
        switch (step)
        {
            case PastStep.OfSuspect of:
                Touched.Add(of.SuspectId);
                break;
            case PastStep.OfCase:
                CaseSteps++;
                break;
        }
    }
}
