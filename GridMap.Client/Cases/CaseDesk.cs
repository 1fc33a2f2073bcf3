using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;

namespace GridMap.Client.Cases;

/// <summary>One case as its page works on it: kept equal to the server's, with what is being filled in kept through every change of it.</summary>
public sealed class CaseDesk : IDisposable
{
    private readonly Guid _id;
    private readonly CaseCalls _calls;
    private readonly LiveMap _live;
    private readonly TimeProvider _time;
    private readonly Dictionary<(CaseStepKind Kind, Guid? Measure), CaseStepDraft> _drafts = [];
    private int _generation;
    private bool _isStale;

    public CaseDesk(Guid id, CaseCalls calls, LiveMap live, TimeProvider time)
    {
        (_id, _calls, _live, _time, _generation) = (id, calls, live, time, live.State.Generation);
        live.Applied += Note;
        live.Updated += OnUpdated;
    }

    public event Action? Changed;

    /// <summary>The last answer; null before the first.</summary>
    public Reply<CaseDetail>? Reply { get; private set; }

    public CaseDetail? Detail => (Reply as Reply<CaseDetail>.Ok)?.Value;

    /// <summary>The step that is open on the page; null when none is.</summary>
    public CaseStepDraft? Open { get; private set; }

    /// <summary>Why the open step was not taken.</summary>
    public string? Refusal { get; private set; }

    public bool IsBusy { get; private set; }

    public void Dispose()
    {
        _live.Applied -= Note;
        _live.Updated -= OnUpdated;
    }

    public async Task LoadAsync()
    {
        var reply = await _calls.GetAsync(_id, CancellationToken.None);
        // A page that shows the case goes on doing so through a broken line; only what the server says of it counts.
        if (Detail is null || reply is not Reply<CaseDetail>.Offline)
        {
            Reply = reply;
        }

        Changed?.Invoke();
    }

    /// <summary>Opens a step's form, with what was typed into it before.</summary>
    public void Begin(CaseStepKind kind, Guid? measure = null)
    {
        if (!_drafts.TryGetValue((kind, measure), out var draft))
        {
            _drafts[(kind, measure)] = draft = Propose(kind, measure);
        }

        (Open, Refusal) = (draft, null);
        Changed?.Invoke();
    }

    /// <summary>Puts the open form away; what was typed stays for the next time.</summary>
    public void PutAway()
    {
        (Open, Refusal) = (null, null);
        Changed?.Invoke();
    }

    /// <summary>Takes over a case that the server answered with.</summary>
    public void Take(CaseDetail detail)
    {
        Reply = new Reply<CaseDetail>.Ok(detail);
        Changed?.Invoke();
    }

    /// <summary>Sends the open step. Refused or not sent, it stays as it is, with the reason beside it.</summary>
    /// <returns>True when it is in the case now.</returns>
    public async Task<bool> SendAsync(Wording words)
    {
        if (Open is not { } draft || Detail is not { } before || IsBusy)
        {
            return false;
        }

        (IsBusy, Refusal) = (true, null);
        Changed?.Invoke();
        var reply = await _calls.TakeAsync(_id, draft.ToSteps(Now(before)), CancellationToken.None);
        IsBusy = false;
        Refusal = words.WhyNot(reply);
        if (reply is Reply<CaseStepsAnswer>.Ok { Value: var answer })
        {
            Reply = new Reply<CaseDetail>.Ok(answer.Case);
            Refusal = answer.Answers.FirstOrDefault(one => one.Fate is CaseStepFate.Refused) is { } refused ? refused.Why is { } why ? words.Of(why) : words.Of(refused.Fate) : null;
        }

        if (Refusal is null)
        {
            _drafts.Remove((draft.Kind, draft.MeasureId));
            Open = ReferenceEquals(Open, draft) ? null : Open;
        }

        Changed?.Invoke();
        return Refusal is null;
    }

    // A device whose clock is behind would else be told that its step came before the last one.
    private DateTimeOffset Now(CaseDetail detail)
    {
        var now = _time.GetUtcNow();
        return detail.Steps.Count > 0 && detail.Steps.Max(step => step.At) is var last && last > now ? last : now;
    }

    private CaseStepDraft Propose(CaseStepKind kind, Guid? measure)
    {
        var today = CaseDay.Today(_time);
        return kind switch
        {
            CaseStepKind.Close => new CaseStepDraft(kind) { RecheckDays = [today.AddDays(30), today.AddDays(90), today.AddDays(180)] },
            CaseStepKind.Defer => new CaseStepDraft(kind) { NewLastDay = (Detail?.Clock?.LastDay is { } last && last > today ? last : today).AddDays(7) },
            _ => new CaseStepDraft(kind, measure),
        };
    }

    private void Note(MapChange change) => _isStale |= change.Case is { } one && (one.Id == _id && one.Version != Detail?.Summary.Version);

    private void OnUpdated()
    {
        if (_isStale || _generation != _live.State.Generation)
        {
            (_isStale, _generation) = (false, _live.State.Generation);
            _ = LoadAsync();
        }
    }
}
