using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Incidents;

namespace GridMap.Client.Incidents;

/// <summary>What people do in incidents, as requests.</summary>
public sealed class IncidentCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<IncidentSummary>>> ListAsync(IncidentState? state, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<IncidentSummary>>(state is { } asked ? $"{Routes.Incidents}?state={asked}" : Routes.Incidents, cancellation);

    public Task<Reply<IncidentEntry>> OpenAsync(OpenIncidentRequest request, CancellationToken cancellation) =>
        api.PostAsync<IncidentEntry>(Routes.Incidents, request, cancellation);

    public Task<Reply<IncidentDetail>> GetAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<IncidentDetail>($"{Routes.Incidents}/{id}", cancellation);

    public Task<Reply<IReadOnlyList<IncidentEntry>>> EntriesAsync(Guid id, long after, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<IncidentEntry>>($"{Routes.Incidents}/{id}/entries?after={after}", cancellation);

    public Task<Reply<IncidentHere>> ComeAsync(Guid id, CancellationToken cancellation) =>
        api.PutAsync<IncidentHere>($"{Routes.Incidents}/{id}/here", new { }, cancellation);

    public Task<Reply<IncidentEntry>> PutAsync(Guid id, Guid itemId, PutIncidentItemRequest request, CancellationToken cancellation) =>
        api.PutAsync<IncidentEntry>($"{Routes.Incidents}/{id}/items/{itemId}", request, cancellation);

    public Task<Reply<IncidentEntry>> EraseAsync(Guid id, IncidentItem item, CancellationToken cancellation) =>
        api.PutAsync<IncidentEntry>($"{Routes.Incidents}/{id}/items/{item.Id}/erase", new IncidentItemStepRequest(Guid.NewGuid(), item.Version), cancellation);

    public Task<Reply<IncidentEntry>> UndoAsync(Guid id, IncidentItem item, CancellationToken cancellation) =>
        api.PutAsync<IncidentEntry>($"{Routes.Incidents}/{id}/items/{item.Id}/undo", new IncidentItemStepRequest(Guid.NewGuid(), item.Version), cancellation);

    public Task<Reply<IncidentEntry>> SayAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        api.PostAsync<IncidentEntry>($"{Routes.Incidents}/{id}/messages", request, cancellation);

    public Task<Reply<IncidentEntry>> CloseAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        api.PutAsync<IncidentEntry>($"{Routes.Incidents}/{id}/close", request, cancellation);

    public Task<Reply<IncidentEntry>> ReopenAsync(Guid id, IncidentWordRequest request, CancellationToken cancellation) =>
        api.PutAsync<IncidentEntry>($"{Routes.Incidents}/{id}/reopen", request, cancellation);
}
