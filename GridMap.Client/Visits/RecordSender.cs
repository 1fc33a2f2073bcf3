using System.Net.Http.Headers;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>Sends what a record has on this device alone: operations, then photos, then that it is finished.</summary>
internal sealed class RecordSender(GridMapApi api, RecordShelf shelf)
{
    private const int BatchOperations = 200;

    public Task<Reply<SiteRecordDetail>> GetAsync(Guid id) => api.GetAsync<SiteRecordDetail>($"{Routes.SiteRecords}/{id}", CancellationToken.None);

    /// <param name="kept">The record.</param>
    /// <param name="photoKey">Where a photo of that hash is kept.</param>
    public async Task<SentRecord> SendAsync(KeptRecord kept, Func<string, string> photoKey)
    {
        var sent = SentRecord.Nothing;
        foreach (var batch in kept.UnsafeOperations.Chunk(BatchOperations))
        {
            sent = await SendAsync(kept, batch, sent);
            if (sent.IsStopped)
            {
                return sent;
            }
        }

        foreach (var hash in kept.UnsafePhotos)
        {
            sent = await SendPhotoAsync(kept.Id, hash, await shelf.FindPhotoAsync(photoKey(hash)), sent);
            if (sent.IsStopped)
            {
                return sent;
            }
        }

        return kept.IsFinishing ? Judge(await api.PutAsync<SiteRecordDetail>($"{Routes.SiteRecords}/{kept.Id}/finish", new { }, CancellationToken.None), sent, isFinish: true) : sent;
    }

    private async Task<SentRecord> SendAsync(KeptRecord kept, SiteOperationRecord[] batch, SentRecord sent) =>
        await api.PostAsync<SiteOperationsAnswer>(
            $"{Routes.SiteRecords}/{kept.Id}/operations", new TakeSiteOperationsRequest(kept.TargetId, kept.CaseId, batch), CancellationToken.None) switch
        {
            Reply<SiteOperationsAnswer>.Ok { Value: var answer } => sent with
            {
                Server = answer.Record,
                Refused = [.. sent.Refused, .. answer.Refused.Select(refusal => refusal.Id)],
                Refusal = answer.Refused.Count > 0 ? answer.Refused[0].Why : sent.Refusal,
            },
            var reply => Stop(reply, sent),
        };

    private async Task<SentRecord> SendPhotoAsync(Guid id, string hash, byte[]? content, SentRecord sent)
    {
        if (content is null)
        {
            // Taken on another device; it sends the photo itself.
            return sent;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Routes.SiteRecords}/{id}/files".TrimStart('/')) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await api.SendAsync<SiteFile>(request, CancellationToken.None) switch
        {
            Reply<SiteFile>.Ok => sent with { Photos = [.. sent.Photos, hash] },
            var reply => Stop(reply, sent),
        };
    }

    private static SentRecord Judge(Reply<SiteRecordDetail> reply, SentRecord sent, bool isFinish) => reply switch
    {
        Reply<SiteRecordDetail>.Ok { Value: var server } => sent with { Server = server },
        _ => Stop(reply, sent) with { IsFinishRefused = isFinish },
    };

    private static SentRecord Stop<T>(Reply<T> reply, SentRecord sent) => reply switch
    {
        Reply<T>.Offline or Reply<T>.Problem { Status: 401 or >= 500 } => sent with { IsLineUp = false, IsStopped = true },
        Reply<T>.Problem { Message: { } why } => sent with { Refusal = why, IsStopped = true },
        _ => sent with { Refusal = Message.Plain("record.notFound"), IsStopped = true },
    };
}
