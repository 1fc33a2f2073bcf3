using System.Text.Json;
using GridMap.Client.Live;
using GridMap.Client.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Visits;

/// <summary>Keeps what an inspector typed and did in the browser until the server has it; sends by itself when the line is back.</summary>
public sealed class VisitOutbox : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly GridMapApi _api;
    private readonly Browser _browser;
    private readonly LiveMap _live;
    private readonly ITimer _again;
    private readonly Dictionary<Guid, VisitDraft> _drafts = [];
    private readonly Dictionary<Guid, TargetSummary> _answers = [];
    private readonly Dictionary<Guid, Reply<TargetSummary>> _refusals = [];
    private string _key = "";
    private Task _sending = Task.CompletedTask;

    public VisitOutbox(GridMapApi api, Browser browser, LiveMap live, TimeProvider time)
    {
        (_api, _browser, _live) = (api, browser, live);
        _again = time.CreateTimer(_ => Send(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public event Action? Changed;

    /// <summary>Drafts with deeds that are not yet on the server.</summary>
    public int Waiting => _drafts.Values.Count(draft => draft.Waiting.Count > 0);

    /// <summary>Takes up what the account left in this browser.</summary>
    public async Task OpenAsync(Guid accountId)
    {
        var key = $"gridmap.visits.{accountId}";
        if (key == _key)
        {
            return;
        }

        _key = key;
        _drafts.Clear();
        foreach (var draft in Read(await _browser.RecallAsync(key)))
        {
            _drafts[draft.TargetId] = draft;
        }

        _live.Updated -= OnLiveUpdated;
        _live.Updated += OnLiveUpdated;
        Send();
    }

    public void Dispose()
    {
        _live.Updated -= OnLiveUpdated;
        _again.Dispose();
    }

    public VisitDraft? FindDraft(Guid targetId) => _drafts.GetValueOrDefault(targetId);

    /// <summary>The server's last word on a target: its answer here, or what the live map has heard since.</summary>
    public TargetSummary Newest(TargetSummary target) =>
        _answers.GetValueOrDefault(target.Id) is { } answer && answer.Version > target.Version ? answer : target;

    /// <summary>Why the server refused the last deed; null when it did not.</summary>
    public Reply<TargetSummary>? FindRefusal(Guid targetId) => _refusals.GetValueOrDefault(targetId);

    public async Task KeepAsync(VisitDraft draft)
    {
        if (draft.IsEmpty)
        {
            _drafts.Remove(draft.TargetId);
        }
        else
        {
            _drafts[draft.TargetId] = draft;
        }

        await SaveAsync();
    }

    /// <summary>Puts a deed in the box and sends it, now or when the line is back.</summary>
    public async Task DoAsync(TargetSummary target, VisitDeed deed)
    {
        _refusals.Remove(target.Id);
        var draft = FindDraft(target.Id) ?? VisitDraft.Begin(target);
        // What the inspector sees now is what he acts upon, unless earlier deeds are still on their way.
        await KeepAsync(draft with { Version = draft.Waiting.Count is 0 ? target.Version : draft.Version, Waiting = [.. draft.Waiting, deed] });
        await _sending;
        await (_sending = SendAsync());
    }

    private void OnLiveUpdated()
    {
        if (_live.Status is LiveStatus.Live && Waiting > 0)
        {
            Send();
        }
    }

    private void Send()
    {
        if (_sending.IsCompleted)
        {
            _sending = SendAsync();
        }
    }

    private async Task SendAsync()
    {
        foreach (var draft in _drafts.Values.Where(draft => draft.Waiting.Count > 0).ToList())
        {
            if (!await SendAsync(draft))
            {
                // The live line may be back before this notices, or never have known that it was gone: ask again either way.
                _again.Change(Rest, Timeout.InfiniteTimeSpan);
                break;
            }
        }

        Changed?.Invoke();
    }

    /// <summary>False when the line is gone.</summary>
    private async Task<bool> SendAsync(VisitDraft draft)
    {
        while (draft.Waiting is [var deed, ..])
        {
            var reply = await CallAsync(draft, deed);
            // What was chosen or typed while it was on its way.
            draft = FindDraft(draft.TargetId) ?? draft;
            switch (reply)
            {
                case Reply<TargetSummary>.Ok { Value: var target }:
                    _answers[target.Id] = target;
                    draft = draft with { Version = target.Version, Waiting = [.. draft.Waiting.Skip(1)] };
                    // What it was typed for is on the server.
                    draft = deed is VisitDeed.Accept ? draft : draft with { Finding = null, Note = "", Reason = "", Waiting = [] };
                    break;
                case Reply<TargetSummary>.Offline or Reply<TargetSummary>.Problem { Status: 401 or >= 500 }:
                    return false;
                default:
                    // Refused: the words stay, the deed does not.
                    _refusals[draft.TargetId] = reply;
                    draft = draft with { Waiting = [] };
                    break;
            }

            await KeepAsync(draft);
        }

        return true;
    }

    private Task<Reply<TargetSummary>> CallAsync(VisitDraft draft, VisitDeed deed)
    {
        var path = $"{Routes.Targets}/{draft.TargetId}";
        return deed switch
        {
            VisitDeed.Accept => _api.PutAsync<TargetSummary>($"{path}/accept", new AcceptTargetRequest(draft.Version), CancellationToken.None),
            VisitDeed.HandBack => _api.PutAsync<TargetSummary>($"{path}/hand-back", new HandBackTargetRequest(draft.Reason, draft.Version), CancellationToken.None),
            _ => _api.PutAsync<TargetSummary>(
                $"{path}/finish",
                new FinishTargetRequest(
                    draft.Finding ?? throw new InvalidOperationException("A visit is finished with a finding."),
                    draft.Note.Length is 0 ? null : draft.Note, draft.Version),
                CancellationToken.None),
        };
    }

    private Task SaveAsync() =>
        _browser.RememberAsync(_key, _drafts.Count is 0 ? null : JsonSerializer.Serialize(_drafts.Values, WireJson.Options));

    private static List<VisitDraft> Read(string? text)
    {
        try
        {
            return text is null ? [] : JsonSerializer.Deserialize<List<VisitDraft>>(text, WireJson.Options) ?? [];
        }
        catch (JsonException)
        {
            // Written by another version of this client: the words are lost, the visits are not.
            return [];
        }
    }
}
