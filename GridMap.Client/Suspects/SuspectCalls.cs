using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Suspects;

/// <summary>What people do with suspects and their targets, as requests.</summary>
public sealed class SuspectCalls(GridMapApi api)
{
    public Task<Reply<SuspectDetail>> GetAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<SuspectDetail>($"{Routes.Suspects}/{id}", cancellation);

    public Task<Reply<SuspectDetail>> ReviewAsync(Guid id, ReviewRequest request, CancellationToken cancellation) =>
        api.PutAsync<SuspectDetail>($"{Routes.Suspects}/{id}/review", request, cancellation);

    public Task<Reply<SuspectDetail>> UndoReviewAsync(Guid id, int expectedVersion, CancellationToken cancellation) =>
        api.PutAsync<SuspectDetail>($"{Routes.Suspects}/{id}/undo-review", new UndoReviewRequest(expectedVersion), cancellation);

    public Task<Reply<TargetSummary>> AssignAsync(TargetSummary target, Guid inspectorId, CancellationToken cancellation) =>
        api.PutAsync<TargetSummary>($"{Routes.Targets}/{target.Id}/inspector", new AssignTargetRequest(inspectorId, target.Version), cancellation);

    /// <summary>Inspectors scoped to an area, with how much each has open.</summary>
    public Task<Reply<IReadOnlyList<InspectorSummary>>> InspectorsAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<InspectorSummary>>($"{Routes.Accounts}/inspectors?area={Uri.EscapeDataString(areaCode)}", cancellation);

    public Task<Reply<DetectionSummary>> GetDetectionAsync(string id, CancellationToken cancellation) =>
        api.GetAsync<DetectionSummary>($"{Routes.Detections}/{Uri.EscapeDataString(id)}", cancellation);

    public Task<Reply<SuspectSummary>> PromoteAsync(string detectionId, string note, CancellationToken cancellation) =>
        api.PostAsync<SuspectSummary>($"{Routes.Detections}/{Uri.EscapeDataString(detectionId)}/promote", new PromoteDetectionRequest(note), cancellation);
}
