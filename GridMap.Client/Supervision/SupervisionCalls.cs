using System.Globalization;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Departments;
using GridMap.Contracts.Supervision;

namespace GridMap.Client.Supervision;

/// <summary>What people do in supervision, as requests.</summary>
public sealed class SupervisionCalls(GridMapApi api)
{
    public Task<Reply<SupervisionReport>> ReportAsync(SupervisionAddress about, CancellationToken cancellation) =>
        api.GetAsync<SupervisionReport>($"{Routes.Supervision}?area={about.AreaCode}&by={about.By}{On(about)}", cancellation);

    public Task<Reply<IReadOnlyList<SupervisedCase>>> CasesAsync(SupervisionAddress about, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<SupervisedCase>>($"{Routes.Supervision}/cases?area={about.AreaCode}&list={about.List}{On(about)}", cancellation);

    public Task<Reply<IReadOnlyList<DoubtSummary>>> DoubtsAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<DoubtSummary>>($"{Routes.Supervision}/doubts?area={areaCode}", cancellation);

    public Task<Reply<DoubtSummary>> JudgeAsync(string key, DoubtVerdict verdict, string note, CancellationToken cancellation) =>
        api.PutAsync<DoubtSummary>($"{Routes.Supervision}/doubts/{key}", new JudgeDoubtRequest(verdict, note), cancellation);

    public Task<Reply<IReadOnlyList<NoticeSummary>>> NoticesAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<NoticeSummary>>($"{Routes.Supervision}/notices?area={areaCode}", cancellation);

    public Task<Reply<NoticeDetail>> NoticeAsync(Guid id, CancellationToken cancellation) => api.GetAsync<NoticeDetail>($"{Routes.Supervision}/notices/{id}", cancellation);

    public Task<Reply<NoticeDetail>> IssueAsync(IssueNoticeRequest request, CancellationToken cancellation) => api.PostAsync<NoticeDetail>($"{Routes.Supervision}/notices", request, cancellation);

    public Task<Reply<NoticeDetail>> StepAsync(NoticeSummary notice, NoticeStepKind step, string text, DateOnly? dueOn, CancellationToken cancellation) =>
        api.PutAsync<NoticeDetail>(
            $"{Routes.Supervision}/notices/{notice.Id}/{(step is NoticeStepKind.SendBack ? "send-back" : step.ToString().ToLowerInvariant())}", new NoticeStepRequest(text, dueOn, notice.Version), cancellation);

    public Task<Reply<IReadOnlyList<SpotDrawSummary>>> DrawsAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<SpotDrawSummary>>($"{Routes.Supervision}/draws?area={areaCode}", cancellation);

    public Task<Reply<SpotDrawDetail>> DrawAsync(Guid id, CancellationToken cancellation) => api.GetAsync<SpotDrawDetail>($"{Routes.Supervision}/draws/{id}", cancellation);

    public Task<Reply<SpotDrawDetail>> PublishAsync(PublishSeedRequest request, CancellationToken cancellation) => api.PostAsync<SpotDrawDetail>($"{Routes.Supervision}/draws", request, cancellation);

    /// <summary>Freezes the list and draws.</summary>
    public Task<Reply<SpotDrawDetail>> DrawNowAsync(Guid id, CancellationToken cancellation) => api.PutAsync<SpotDrawDetail>($"{Routes.Supervision}/draws/{id}/draw", new { }, cancellation);

    public Task<Reply<SpotDrawDetail>> CheckAsync(Guid id, Guid caseId, SpotCheckResult result, string note, CancellationToken cancellation) =>
        api.PutAsync<SpotDrawDetail>($"{Routes.Supervision}/draws/{id}/checks/{caseId}", new SpotCheckRequest(result, note), cancellation);

    /// <summary>Departments of just one area, which a notice may go to.</summary>
    public async Task<IReadOnlyList<DepartmentSummary>> DepartmentsAsync(string areaCode, CancellationToken cancellation) =>
        await api.GetAsync<IReadOnlyList<DepartmentSummary>>($"{Routes.Departments}?area={areaCode}", cancellation) is Reply<IReadOnlyList<DepartmentSummary>>.Ok ok
            ? [.. ok.Value.Where(department => department.AreaCode == areaCode)]
            : [];

    private static string On(SupervisionAddress about) => about.On is { } day ? string.Create(CultureInfo.InvariantCulture, $"&on={day:yyyy-MM-dd}") : "";
}
