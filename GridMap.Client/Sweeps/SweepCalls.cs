using System.Globalization;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;

namespace GridMap.Client.Sweeps;

/// <summary>What people do about sweeps, as requests.</summary>
public sealed class SweepCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<SweepPlanSummary>>> PlansAsync(SweepPlanState? state, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<SweepPlanSummary>>(state is { } asked ? $"{Routes.Sweeps}?state={asked}" : Routes.Sweeps, cancellation);

    public Task<Reply<SweepPlanDetail>> PlanAsync(Guid id, CancellationToken cancellation) => api.GetAsync<SweepPlanDetail>($"{Routes.Sweeps}/{id}", cancellation);

    public Task<Reply<SweepPlanDetail>> SaveAsync(Guid? id, SaveSweepPlanRequest request, CancellationToken cancellation) => id is { } known
        ? api.PutAsync<SweepPlanDetail>($"{Routes.Sweeps}/{known}", request, cancellation)
        : api.PostAsync<SweepPlanDetail>(Routes.Sweeps, request, cancellation);

    public Task<Reply<SweepPlanDetail>> CancelAsync(Guid id, CancelSweepPlanRequest request, CancellationToken cancellation) =>
        api.PutAsync<SweepPlanDetail>($"{Routes.Sweeps}/{id}/cancel", request, cancellation);

    /// <summary>Sorties whose time touches a span, by take-off.</summary>
    public Task<Reply<IReadOnlyList<SortieSummary>>> CalendarAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<SortieSummary>>($"{Routes.Sorties}?from={Moment(from)}&to={Moment(to)}", cancellation);

    public Task<Reply<SweepPlanDetail>> ScheduleAsync(SortieSummary sortie, ScheduleSortieRequest request, CancellationToken cancellation) =>
        api.PutAsync<SweepPlanDetail>($"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/schedule", request, cancellation);

    public Task<Reply<SweepPlanDetail>> ReportAsync(SortieSummary sortie, ReportSortieRequest request, CancellationToken cancellation) =>
        api.PutAsync<SweepPlanDetail>($"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/report", request, cancellation);

    /// <summary>What was reported of a sortie was wrong.</summary>
    public Task<Reply<SweepPlanDetail>> TakeBackAsync(SortieSummary sortie, string reason, CancellationToken cancellation) =>
        api.PutAsync<SweepPlanDetail>($"{Routes.Sweeps}/{sortie.PlanId}/sorties/{sortie.Number}/take-back", new TakeBackReportRequest(reason, sortie.Version), cancellation);

    public Task<Reply<IReadOnlyList<FleetItem>>> FleetAsync(CancellationToken cancellation) => api.GetAsync<IReadOnlyList<FleetItem>>(Routes.Fleet, cancellation);

    public Task<Reply<FleetItem>> SaveFleetAsync(Guid? id, SaveFleetItemRequest request, CancellationToken cancellation) => id is { } known
        ? api.PutAsync<FleetItem>($"{Routes.Fleet}/{known}", request, cancellation)
        : api.PostAsync<FleetItem>(Routes.Fleet, request, cancellation);

    public Task<Reply<CellSweepDetail>> CellAsync(string code, CancellationToken cancellation) => api.GetAsync<CellSweepDetail>($"{Cell(code)}/sweep", cancellation);

    public Task<Reply<CellSweepDetail>> CheckAsync(string code, GroundCheckRequest request, CancellationToken cancellation) =>
        api.PostAsync<CellSweepDetail>($"{Cell(code)}/ground-checks", request, cancellation);

    /// <param name="code">The cell.</param>
    /// <param name="isFirst">Puts it first, or gives it back the place that it has by the reckoning.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<Reply<CellSweepDetail>> OverruleAsync(string code, bool isFirst, string reason, CancellationToken cancellation) =>
        api.PutAsync<CellSweepDetail>($"{Cell(code)}/{(isFirst ? "put-first" : "put-back")}", new SweepReasonRequest(reason), cancellation);

    public Task<Reply<IReadOnlyList<UnflyableMark>>> MarkUnflyableAsync(UnflyableRequest request, CancellationToken cancellation) =>
        api.PostAsync<IReadOnlyList<UnflyableMark>>(Routes.Unflyable, request, cancellation);

    public Task<Reply<UnflyableMark>> WithdrawAsync(Guid mark, string reason, CancellationToken cancellation) =>
        api.PutAsync<UnflyableMark>($"{Routes.Unflyable}/{mark}/withdraw", new SweepReasonRequest(reason), cancellation);

    public Task<Reply<IReadOnlyList<RankedCell>>> RankingAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<RankedCell>>($"{Routes.SweepRanking}?area={areaCode}", cancellation);

    public Task<Reply<SweepProgress>> ProgressAsync(string areaCode, bool hasVillages, CancellationToken cancellation) =>
        api.GetAsync<SweepProgress>($"{Routes.SweepProgress}?area={areaCode}&villages={(hasVillages ? "true" : "false")}", cancellation);

    /// <summary>Cells that are done now and no longer will be in so many days.</summary>
    public Task<Reply<IReadOnlyList<ExpiringCell>>> ExpiriesAsync(int days, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<ExpiringCell>>($"{Routes.SweepExpiries}?days={days}", cancellation);

    private static string Cell(string code) => $"{Routes.Cells}/{Uri.EscapeDataString(code)}";

    private static string Moment(DateTimeOffset at) => Uri.EscapeDataString(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
