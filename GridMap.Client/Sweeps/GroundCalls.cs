using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;

namespace GridMap.Client.Sweeps;

/// <summary>Elevation models and road networks, as requests; files go their own way.</summary>
public sealed class GroundCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<GroundSummary>>> ListAsync(CancellationToken cancellation) => api.GetAsync<IReadOnlyList<GroundSummary>>(Routes.Grounds, cancellation);

    public Task<Reply<GroundSummary>> RemoveAsync(Guid id, CancellationToken cancellation) => api.DeleteAsync<GroundSummary>($"{Routes.Grounds}/{id}", cancellation);

    public Task<Reply<GroundSummary>> RestoreAsync(Guid id, CancellationToken cancellation) => api.PostAsync<GroundSummary>($"{Routes.Grounds}/{id}/restore", body: null, cancellation);
}
