using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;

namespace GridMap.Client.Cases;

/// <summary>What people do with cases, as requests.</summary>
public sealed class CaseCalls(GridMapApi api)
{
    public Task<Reply<CaseDetail>> GetAsync(Guid id, CancellationToken cancellation) => api.GetAsync<CaseDetail>($"{Routes.Cases}/{id}", cancellation);

    public Task<Reply<CaseDetail>> OpenAsync(OpenCaseRequest request, CancellationToken cancellation) => api.PostAsync<CaseDetail>(Routes.Cases, request, cancellation);

    public Task<Reply<CaseStepsAnswer>> TakeAsync(Guid id, IReadOnlyList<CaseStepRequest> steps, CancellationToken cancellation) =>
        api.PostAsync<CaseStepsAnswer>($"{Routes.Cases}/{id}/steps", new TakeCaseStepsRequest(steps), cancellation);

    public Task<Reply<CaseDetail>> SaveFactsAsync(Guid id, SaveCaseFactsRequest request, CancellationToken cancellation) =>
        api.PutAsync<CaseDetail>($"{Routes.Cases}/{id}/facts", request, cancellation);

    public Task<Reply<IReadOnlyList<CaseFactsVersion>>> FactsHistoryAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<CaseFactsVersion>>($"{Routes.Cases}/{id}/facts/history", cancellation);

    /// <summary>Reading is recorded, with who and when.</summary>
    public Task<Reply<IReadOnlyList<CaseParty>>> PartiesAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<CaseParty>>($"{Routes.Cases}/{id}/parties", cancellation);

    public Task<Reply<Nothing>> AddPartyAsync(Guid id, CaseParty party, CancellationToken cancellation) =>
        api.PostAsync<Nothing>($"{Routes.Cases}/{id}/parties", party, cancellation);

    public Task<Reply<Nothing>> ChangePartyAsync(Guid id, CaseParty party, CancellationToken cancellation) =>
        api.PutAsync<Nothing>($"{Routes.Cases}/{id}/parties", party, cancellation);

    /// <summary>Reading is recorded, with who and when.</summary>
    public Task<Reply<IReadOnlyList<CasePenalty>>> PenaltiesAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<CasePenalty>>($"{Routes.Cases}/{id}/penalties", cancellation);

    public Task<Reply<Nothing>> SavePenaltyAsync(Guid id, Guid penaltyId, SaveCasePenaltyRequest request, CancellationToken cancellation) =>
        api.PutAsync<Nothing>($"{Routes.Cases}/{id}/penalties/{penaltyId}", request, cancellation);

    /// <summary>Who can be sent to a place, with how much each has open.</summary>
    public Task<Reply<IReadOnlyList<InspectorSummary>>> InspectorsAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<InspectorSummary>>($"{Routes.Accounts}/inspectors?area={Uri.EscapeDataString(areaCode)}", cancellation);

    public Task<Reply<CaseDetail>> SignalAsync(Guid id, CaseSignalRequest request, CancellationToken cancellation) =>
        api.PostAsync<CaseDetail>($"{Routes.Cases}/{id}/signals", request, cancellation);
}
