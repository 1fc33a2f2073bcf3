using GridMap.Client.Live;
using GridMap.Client.Suspects;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;

namespace GridMap.Client.Review;

/// <summary>The queue with its pictures and verdicts: verdicts are sent behind the reviewer's back, so that his rhythm never waits.</summary>
public sealed class ReviewDesk : IDisposable
{
    private const int FetchedAhead = 3;
    private const int RenewEvery = 10;

    private readonly SuspectCalls _calls;
    private readonly InstructiveOrder _instructive;
    private readonly LiveMap _live;
    private readonly Wording _words;
    private readonly Dictionary<Guid, Reply<SuspectDetail>> _details = [];
    private readonly Dictionary<Guid, Task> _loading = [];
    private readonly Dictionary<Guid, Task> _sending = [];

    public ReviewDesk(SuspectCalls calls, InstructiveOrder instructive, LiveMap live, Wording words)
    {
        (_calls, _instructive, _live, _words) = (calls, instructive, live, words);
        live.Updated += Sync;
        live.Applied += NoteChange;
        Sync();
    }

    public ReviewRound Round { get; } = new();

    public ReviewNotice? Notice { get; private set; }

    public ReviewOrder Order { get; private set; }

    /// <summary>Why the order could not be had; null when it could.</summary>
    public string? OrderTrouble { get; private set; }

    /// <summary>Something to draw.</summary>
    public event Action? Changed;

    /// <summary>A picture that will be wanted soon.</summary>
    public event Action<string>? PictureComing;

    public int Sending => _sending.Count;

    /// <summary>What is known of the one on the table; null while it is fetched.</summary>
    public Reply<SuspectDetail>? Current => Round.Current is { } id ? _details.GetValueOrDefault(id) : null;

    public void Dispose()
    {
        _live.Updated -= Sync;
        _live.Applied -= NoteChange;
    }

    public void Move(int steps) => Turn(() => Round.Move(steps));

    public void Select(Guid id) => Turn(() => Round.Select(id));

    public void Dismiss() => Turn(() => Notice = null);

    public void Retry()
    {
        if (Round.Current is { } id)
        {
            _details.Remove(id);
            Turn(() => { });
        }
    }

    /// <summary>Why one stands where it does in the queue; none in the order of scores.</summary>
    public IReadOnlyList<Message> ReasonsOf(Guid id) => Order is ReviewOrder.MostInstructive ? _instructive.ReasonsOf(id) : [];

    /// <summary>Changes the order of the queue and begins at its top; on trouble it stays as it was.</summary>
    public async Task ArrangeAsync(ReviewOrder order)
    {
        OrderTrouble = null;
        if (order is ReviewOrder.MostInstructive)
        {
            var reply = await _instructive.FetchAsync(CancellationToken.None);
            OrderTrouble = _words.WhyNot(reply);
        }

        Turn(() =>
        {
            Order = OrderTrouble is null ? order : Order;
            Round.Arrange(Waiting(), fromTheTop: OrderTrouble is null);
        });
    }

    /// <summary>Judges the one on the table and goes on; what the server says of it comes later, as a notice when it refuses.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">Why it is dismissed.</param>
    /// <param name="note">In the reviewer's words.</param>
    /// <param name="shown">The sighting whose picture lies on the table; null when it has none.</param>
    public void Judge(SuspectStatus verdict, DismissReason? reason, string? note, SuspectSighting? shown)
    {
        if (Current is Reply<SuspectDetail>.Ok { Value: var detail } && Round.Judge() is { } id)
        {
            _sending[id] = SendAsync(detail.Summary, new ReviewRequest(
                verdict, reason, note, InspectorId: null, detail.Summary.Version, shown?.SiteId));
            Turn(() => Notice = null);
        }
    }

    /// <summary>Takes the last verdict back.</summary>
    public async Task UndoAsync()
    {
        if (Round.LastJudged is not { } id)
        {
            return;
        }

        await _sending.GetValueOrDefault(id, Task.CompletedTask);
        if (Round.LastJudged != id || _details.GetValueOrDefault(id) is not Reply<SuspectDetail>.Ok { Value: var detail })
        {
            return;
        }

        var reply = await _calls.UndoReviewAsync(id, detail.Summary.Version, CancellationToken.None);
        if (reply is Reply<SuspectDetail>.Ok)
        {
            _details[id] = reply;
            Turn(() => Round.Restore(id));
        }
        else
        {
            await TellAsync(detail.Summary, reply);
        }
    }

    private async Task SendAsync(SuspectSummary summary, ReviewRequest request)
    {
        var reply = await _calls.ReviewAsync(summary.Id, request, CancellationToken.None);
        if (reply is Reply<SuspectDetail>.Ok)
        {
            _details[summary.Id] = reply;
            await RenewOrderAsync();
        }
        else
        {
            Round.Refuse(summary.Id);
            await TellAsync(summary, reply);
        }

        _sending.Remove(summary.Id);
        Changed?.Invoke();
    }

    /// <summary>Says why the server refused, beside the newest state.</summary>
    private async Task TellAsync(SuspectSummary summary, Reply<SuspectDetail> refusal)
    {
        var why = _words.WhyNot(refusal) ?? "";
        if (refusal is Reply<SuspectDetail>.Problem)
        {
            var newest = await _calls.GetAsync(summary.Id, CancellationToken.None);
            if (newest is Reply<SuspectDetail>.Ok { Value: var detail })
            {
                _details[summary.Id] = newest;
                why = _words.With("Review.NewestIs", ("why", why), ("state", _words.Of(detail.Summary.Status)));
            }
        }

        Turn(() => Notice = new ReviewNotice(summary.Id, summary.Number, why));
    }

    /// <summary>Each verdict changes what the next would teach, so now and then the order is asked for again; the one on the table stays.</summary>
    private async Task RenewOrderAsync()
    {
        if (Order is ReviewOrder.MostInstructive && Round.Done % RenewEvery == 0
            && await _instructive.FetchAsync(CancellationToken.None) is Reply<IReadOnlyList<NextLabel>>.Ok)
        {
            Turn(() => Round.Arrange(Waiting(), fromTheTop: false));
        }
    }

    private void Sync() => Turn(() => Round.Sync(Waiting()));

    /// <summary>Who waits, in the order chosen.</summary>
    private List<Guid> Waiting() =>
        [.. _live.State.Suspects.Where(suspect => suspect.Status is SuspectStatus.Suspected)
            .OrderBy(suspect => Order is ReviewOrder.MostInstructive ? _instructive.PlaceOf(suspect.Id) : 0)
            .ThenByDescending(suspect => suspect.Score).ThenBy(suspect => suspect.Number, StringComparer.Ordinal).Select(suspect => suspect.Id)];

    private void NoteChange(MapChange change)
    {
        if (change.Suspect is { } newer && _details.GetValueOrDefault(newer.Id) is Reply<SuspectDetail>.Ok { Value.Summary.Version: var held } && held < newer.Version
            && !_sending.ContainsKey(newer.Id))
        {
            // Fetched again by the next turn, which the announcement of the change brings.
            _details.Remove(newer.Id);
        }
    }

    private void Turn(Action step)
    {
        step();
        if (Round.Current is { } current)
        {
            foreach (var id in Round.Upcoming(FetchedAhead).Prepend(current))
            {
                if (!_details.ContainsKey(id) && !_loading.ContainsKey(id))
                {
                    _loading[id] = LoadAsync(id);
                }
            }
        }

        Changed?.Invoke();
    }

    private async Task LoadAsync(Guid id)
    {
        var reply = await _calls.GetAsync(id, CancellationToken.None);
        _loading.Remove(id);
        _details[id] = reply;
        if (reply is Reply<SuspectDetail>.Ok { Value.Sightings: [{ ChipUrl: { } url }, ..] })
        {
            PictureComing?.Invoke(url);
        }

        Changed?.Invoke();
    }
}
