using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Departments;

namespace GridMap.Client.Departments;

/// <summary>What people do about departments and their duties, as requests.</summary>
public sealed class DepartmentCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<DepartmentSummary>>> ListAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<DepartmentSummary>>($"{Routes.Departments}?area={areaCode}", cancellation);

    public Task<Reply<IReadOnlyList<DepartmentAccount>>> AccountsAsync(CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<DepartmentAccount>>($"{Routes.Departments}/accounts", cancellation);

    public Task<Reply<DepartmentSummary>> SaveAsync(Guid? id, SaveDepartmentRequest request, CancellationToken cancellation) => id is { } known
        ? api.PutAsync<DepartmentSummary>($"{Routes.Departments}/{known}", request, cancellation)
        : api.PostAsync<DepartmentSummary>(Routes.Departments, request, cancellation);

    public Task<Reply<IReadOnlyList<CaseDuty>>> MineAsync(CancellationToken cancellation) => api.GetAsync<IReadOnlyList<CaseDuty>>($"{Routes.Duties}/mine", cancellation);

    /// <summary>All duties of a case, or of every case those in one state.</summary>
    public Task<Reply<IReadOnlyList<CaseDuty>>> DutiesAsync(Guid? caseId, DutyState? state, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<CaseDuty>>((caseId, state) switch
        {
            ({ } one, _) => $"{Routes.Duties}?caseId={one}",
            (_, { } asked) => $"{Routes.Duties}?state={asked}",
            _ => Routes.Duties,
        }, cancellation);

    public Task<Reply<IReadOnlyList<DutyProposal>>> ProposeAsync(Guid caseId, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<DutyProposal>>($"{Routes.Duties}/proposals/{caseId}", cancellation);

    public Task<Reply<IReadOnlyList<CaseDuty>>> GiveAsync(GiveDutiesRequest request, CancellationToken cancellation) =>
        api.PostAsync<IReadOnlyList<CaseDuty>>(Routes.Duties, request, cancellation);

    public Task<Reply<CaseDuty>> StepAsync(CaseDuty duty, DutyStepKind step, string note, CancellationToken cancellation) =>
        api.PutAsync<CaseDuty>($"{Routes.Duties}/{duty.Id}/{step.ToString().ToLowerInvariant()}", new DutyStepRequest(note, duty.Version), cancellation);
}
