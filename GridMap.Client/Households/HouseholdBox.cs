using System.Text.Json;
using GridMap.Client.Live;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Households;

namespace GridMap.Client.Households;

/// <summary>Ticks of households on this device: each is on the disk before anything else, and is sent by itself when there is a line.</summary>
public sealed class HouseholdBox : IDisposable
{
    private readonly GridMapApi _api;
    private readonly RecordShelf _shelf;
    private readonly LiveMap _live;
    private readonly TimeProvider _time;
    private readonly SendLoop<KeptTick> _loop;
    private readonly Dictionary<Guid, KeptTick> _ticks = [];
    private readonly Dictionary<Guid, Message> _refusals = [];
    private Guid _accountId;

    public HouseholdBox(GridMapApi api, RecordShelf shelf, LiveMap live, TimeProvider time)
    {
        (_api, _shelf, _live, _time) = (api, shelf, live, time);
        _loop = new SendLoop<KeptTick>(() => Waiting.Where(kept => !_refusals.ContainsKey(kept.Tick.Id)), SendAsync, () => Changed?.Invoke(), time);
    }

    public event Action? Changed;

    /// <summary>The server has taken a tick: its household as it is now.</summary>
    public event Action<HouseholdDetail>? Sent;

    /// <summary>Ticks that are on this device alone, in the order made.</summary>
    public IReadOnlyList<KeptTick> Waiting => [.. _ticks.Values.OrderBy(kept => kept.Tick.At).ThenBy(kept => kept.Tick.Id)];

    /// <summary>False while the server cannot be reached.</summary>
    public bool IsLineUp { get; private set; } = true;

    /// <summary>The last of a household that is on this device alone; null when all of it is on the server.</summary>
    public KeptTick? FindLast(Guid householdId) => Waiting.LastOrDefault(kept => kept.HouseholdId == householdId);

    /// <summary>Why the server will not take a tick; null when it has not said so.</summary>
    public Message? FindRefusal(Guid tickId) => _refusals.GetValueOrDefault(tickId);

    /// <summary>Takes up what the account left in this browser.</summary>
    public async Task OpenAsync(Guid accountId)
    {
        if (accountId == _accountId)
        {
            return;
        }

        _accountId = accountId;
        _ticks.Clear();
        _refusals.Clear();
        foreach (var text in await _shelf.ListAsync(Prefix))
        {
            if (Read(text) is { } kept)
            {
                _ticks[kept.Tick.Id] = kept;
            }
        }

        _live.Updated -= OnLiveUpdated;
        _live.Updated += OnLiveUpdated;
        _loop.Send();
        Changed?.Invoke();
    }

    /// <summary>Somebody was there: on the disk when this returns, on the server when it can.</summary>
    public async Task TickAsync(HouseholdSummary household, HouseholdResult result, string? note, DateOnly? comeBackOn)
    {
        var now = _time.GetUtcNow();
        var kept = new KeptTick(household.Id, household.Label, new TickHouseholdRequest(Guid.CreateVersion7(now), now, result, note, comeBackOn));
        await _shelf.PutAsync(KeyOf(kept.Tick.Id), JsonSerializer.Serialize(kept, WireJson.Options));
        _ticks[kept.Tick.Id] = kept;
        Changed?.Invoke();
        _loop.Send();
    }

    /// <summary>Gives a tick up that the server will not take.</summary>
    public async Task DropAsync(Guid tickId)
    {
        await ForgetAsync(tickId);
        Changed?.Invoke();
    }

    public void Dispose()
    {
        _live.Updated -= OnLiveUpdated;
        _loop.Dispose();
    }

    private string Prefix => $"households/{_accountId}/";

    private string KeyOf(Guid tickId) => Prefix + tickId;

    private void OnLiveUpdated()
    {
        if (_live.Status is LiveStatus.Live && !IsLineUp)
        {
            _loop.Send();
        }
    }

    /// <summary>False when the line is gone.</summary>
    private async Task<bool> SendAsync(KeptTick kept)
    {
        var reply = await _api.PostAsync<HouseholdDetail>($"{Routes.Households}/{kept.HouseholdId}/ticks", kept.Tick, CancellationToken.None);
        IsLineUp = reply is not (Reply<HouseholdDetail>.Offline or Reply<HouseholdDetail>.Problem { Status: 401 or >= 500 });
        switch (reply)
        {
            case Reply<HouseholdDetail>.Ok { Value: var household }:
                await ForgetAsync(kept.Tick.Id);
                Sent?.Invoke(household);
                break;
            case Reply<HouseholdDetail>.Problem { Message: var why } when IsLineUp:
                // It stays on the device until somebody has read why.
                _refusals[kept.Tick.Id] = why ?? Message.Plain("household.notFound");
                break;
        }

        return IsLineUp;
    }

    private async Task ForgetAsync(Guid tickId)
    {
        await _shelf.DropAsync(KeyOf(tickId));
        _ticks.Remove(tickId);
        _refusals.Remove(tickId);
    }

    private static KeptTick? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptTick>(text, WireJson.Options);
        }
        catch (JsonException)
        {
            // Written by another version of this client; it stays on the device, unread.
            return null;
        }
    }
}
