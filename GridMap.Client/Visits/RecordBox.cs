using System.Text.Json;
using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;
using GridMap.Domain.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>Records of visits on this device: writes every operation to the disk before anything else, and sends by itself when there is a line.</summary>
public sealed class RecordBox : IDisposable
{
    private readonly RecordShelf _shelf;
    private readonly RecordSender _sender;
    private readonly LiveMap _live;
    private readonly TimeProvider _time;
    private readonly SendLoop<Guid> _loop;
    private readonly Dictionary<Guid, KeptRecord> _records = [];
    private readonly Dictionary<Guid, Message> _refusals = [];
    private Guid _accountId;

    public RecordBox(GridMapApi api, RecordShelf shelf, LiveMap live, TimeProvider time)
    {
        (_shelf, _live, _time) = (shelf, live, time);
        _sender = new RecordSender(api, shelf);
        _loop = new SendLoop<Guid>(ToSend, SendAsync, () => Changed?.Invoke(), time);
    }

    public event Action? Changed;

    /// <summary>Records of which something is on this device alone.</summary>
    public int Waiting => _records.Values.Count(kept => !kept.IsSafe);

    /// <summary>True while something is on its way to the server.</summary>
    public bool IsSending => !_loop.Sending.IsCompleted;

    /// <summary>Every record on this device.</summary>
    public IReadOnlyCollection<KeptRecord> All => _records.Values;

    /// <summary>Takes up what the account left in this browser.</summary>
    public async Task OpenAsync(Guid accountId)
    {
        if (accountId == _accountId)
        {
            return;
        }

        _accountId = accountId;
        _records.Clear();
        _refusals.Clear();
        foreach (var text in await _shelf.ListAsync($"{accountId}/"))
        {
            if (Read(text) is { } kept)
            {
                _records[kept.Id] = kept;
            }
        }

        _live.Updated -= OnLiveUpdated;
        _live.Updated += OnLiveUpdated;
        _loop.Send();
    }

    public KeptRecord? Find(Guid id) => _records.GetValueOrDefault(id);

    /// <summary>Why the server refused the last of a record; null when it did not.</summary>
    public Message? FindRefusal(Guid id) => _refusals.GetValueOrDefault(id);

    /// <summary>The record on this device, begun if need be, with what others wrote when there is a line.</summary>
    public async Task<KeptRecord> BeginAsync(Guid id, Guid? targetId, Guid? caseId, string name)
    {
        _records.TryAdd(id, KeptRecord.Begin(id, targetId, caseId, name));
        await RefreshAsync(id);
        return _records[id];
    }

    /// <summary>Takes over what others wrote; nothing when there is no line or no such record yet.</summary>
    public async Task RefreshAsync(Guid id)
    {
        if (await _sender.GetAsync(id) is Reply<SiteRecordDetail>.Ok { Value: var server })
        {
            var kept = _records.GetValueOrDefault(id) ?? KeptRecord.Begin(id, server.Summary.TargetId, server.Summary.CaseId, server.Summary.Name);
            await KeepAsync(kept.Merge(server));
        }
    }

    /// <summary>Writes an operation: on the disk when this returns, on the server when it can.</summary>
    /// <param name="id">The record.</param>
    /// <param name="fill">Says what the operation is about.</param>
    public async Task WriteAsync(Guid id, Domain.SiteRecords.SiteOperationKind kind, Func<SiteOperation, SiteOperation> fill)
    {
        var kept = _records[id];
        var operation = fill(new SiteOperation
        {
            Id = Guid.CreateVersion7(_time.GetUtcNow()),
            Kind = kind,
            Turn = kept.Record.NextTurn,
            At = _time.GetUtcNow(),
            By = _accountId,
        });
        _refusals.Remove(id);
        await KeepAsync(kept.With(SiteOperations.ToWire(operation)));
        _loop.Send();
    }

    /// <summary>Keeps a photo's content; the operation that names it comes after.</summary>
    public Task KeepPhotoAsync(string sha256, byte[] content, string mediaType) => _shelf.PutPhotoAsync(PhotoKey(sha256), content, mediaType);

    /// <summary>Where an image of the photo is: on this device, or else on the server.</summary>
    public async Task<string> AddressOfAsync(Guid id, string sha256) =>
        await _shelf.FindAddressAsync(PhotoKey(sha256)) ?? $"{Routes.SiteRecords}/{id}/files/{sha256}";

    /// <summary>Finishes the visit with the record, now or when the line is back.</summary>
    public async Task FinishAsync(Guid id)
    {
        _refusals.Remove(id);
        await KeepAsync(_records[id] with { IsFinishing = true });
        _loop.Send();
        await _loop.Sending;
    }

    public void Dispose()
    {
        _live.Updated -= OnLiveUpdated;
        _loop.Dispose();
    }

    private void OnLiveUpdated()
    {
        if (_live.Status is LiveStatus.Live && Waiting > 0)
        {
            _loop.Send();
        }
    }

    private IEnumerable<Guid> ToSend() => _records.Values.Where(kept => !kept.IsSafe && !_refusals.ContainsKey(kept.Id)).Select(kept => kept.Id);

    /// <summary>False when the line is gone.</summary>
    private async Task<bool> SendAsync(Guid id)
    {
        var sent = await _sender.SendAsync(_records[id], PhotoKey);
        if (sent.Refusal is { } refusal)
        {
            _refusals[id] = refusal;
        }

        // More may have been written meanwhile: what the server holds is laid over what is here now.
        await KeepAsync(sent.Apply(_records[id]));
        return sent.IsLineUp;
    }

    private async Task KeepAsync(KeptRecord kept)
    {
        _records[kept.Id] = kept;
        var key = $"{_accountId}/{kept.Id}";
        if (kept.FinishedAt is not null && kept.IsSafe)
        {
            // All of it is on the server: the device forgets it.
            await _shelf.DropAsync(key);
            foreach (var photo in kept.Record.Photos)
            {
                await _shelf.DropPhotoAsync(PhotoKey(photo.Value.Sha256));
            }
        }
        else if (kept.Operations.Count > 0)
        {
            await _shelf.PutAsync(key, JsonSerializer.Serialize(kept, WireJson.Options));
        }

        Changed?.Invoke();
    }

    private string PhotoKey(string sha256) => $"{_accountId}/{sha256}";

    private static KeptRecord? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptRecord>(text, WireJson.Options);
        }
        catch (JsonException)
        {
            // Written by another version of this client; it stays on the device, unread.
            return null;
        }
    }
}
