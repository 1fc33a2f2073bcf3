using System.Net.Http.Headers;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Departments;
using GridMap.Contracts.Operations;

namespace GridMap.Client.Operations;

/// <summary>What people do in joint operations, as requests.</summary>
public sealed class OperationCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<OperationSummary>>> ListAsync(OperationState? state, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<OperationSummary>>(state is { } asked ? $"{Routes.Operations}?state={asked}" : Routes.Operations, cancellation);

    public Task<Reply<OperationDetail>> GetAsync(Guid id, CancellationToken cancellation) => api.GetAsync<OperationDetail>($"{Routes.Operations}/{id}", cancellation);

    /// <param name="id">What is changed; null plans a new one.</param>
    /// <param name="request">The plan.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Reply<OperationDetail>> SaveAsync(Guid? id, SaveOperationRequest request, CancellationToken cancellation) => id is { } known
        ? api.PutAsync<OperationDetail>($"{Routes.Operations}/{known}/plan", request, cancellation)
        : api.PostAsync<OperationDetail>(Routes.Operations, request, cancellation);

    public Task<Reply<OperationDetail>> ReportAsync(Guid id, Guid departmentId, TeamState state, CancellationToken cancellation) =>
        api.PutAsync<OperationDetail>($"{Routes.Operations}/{id}/teams/{departmentId}", new TeamReportRequest(Guid.NewGuid(), state, Note: null), cancellation);

    public Task<Reply<OperationDetail>> GoAsync(Guid id, string? reason, CancellationToken cancellation) => WordAsync(id, "go", reason, cancellation);

    public Task<Reply<OperationDetail>> EndAsync(Guid id, string text, CancellationToken cancellation) => WordAsync(id, "end", text, cancellation);

    public Task<Reply<OperationDetail>> CallOffAsync(Guid id, string text, CancellationToken cancellation) => WordAsync(id, "call-off", text, cancellation);

    public Task<Reply<OperationDetail>> SayAsync(Guid id, string text, CancellationToken cancellation) =>
        api.PostAsync<OperationDetail>($"{Routes.Operations}/{id}/messages", new OperationWordRequest(Guid.NewGuid(), text), cancellation);

    public Task<Reply<OperationDetail>> WriteMinutesAsync(Guid id, string text, int expectedVersion, CancellationToken cancellation) =>
        api.PostAsync<OperationDetail>($"{Routes.Operations}/{id}/minutes", new WriteMinutesRequest(Guid.NewGuid(), text, expectedVersion), cancellation);

    public Task<Reply<OperationDetail>> SignAsync(Guid id, int version, CancellationToken cancellation) =>
        api.PutAsync<OperationDetail>($"{Routes.Operations}/{id}/minutes/sign", new SignMinutesRequest(Guid.NewGuid(), version), cancellation);

    public Task<Reply<OperationDetail>> AddEvidenceAsync(Guid id, OperationEvidenceRequest request, CancellationToken cancellation) =>
        api.PostAsync<OperationDetail>($"{Routes.Operations}/{id}/evidence", request, cancellation);

    /// <summary>Stores a file with a case; what becomes of it is said in a step.</summary>
    public async Task<Reply<CaseFile>> SendFileAsync(Guid caseId, Stream file, string mediaType, CancellationToken cancellation)
    {
        using var content = new StreamContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Routes.Cases}/{caseId}/files".TrimStart('/')) { Content = content };
        return await api.SendAsync<CaseFile>(request, cancellation);
    }

    /// <summary>Departments that may take part.</summary>
    public Task<Reply<IReadOnlyList<DepartmentSummary>>> DepartmentsAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<DepartmentSummary>>($"{Routes.Departments}?area={areaCode}", cancellation);

    /// <summary>Cases of an area that are confirmed or suspected and not closed; none when they could not be read.</summary>
    public async Task<IReadOnlyList<OperationCase>> CasesAsync(string areaCode, CancellationToken cancellation) =>
        await api.GetAsync<Page<CaseSummary>>($"{Routes.Cases}?area={areaCode}", cancellation) is Reply<Page<CaseSummary>>.Ok ok
            ? [.. ok.Value.Items.Where(one => one.State is not (CaseState.Merged or CaseState.Excluded)).Select(one => new OperationCase(one.Id, one.Number, one.Name, one.Longitude, one.Latitude, one.State))]
            : [];

    private Task<Reply<OperationDetail>> WordAsync(Guid id, string step, string? text, CancellationToken cancellation) =>
        api.PutAsync<OperationDetail>($"{Routes.Operations}/{id}/{step}", new OperationWordRequest(Guid.NewGuid(), text), cancellation);
}
