using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Screening;

namespace GridMap.Client.Screening;

/// <summary>What people do with tables, ranked places and visits, as requests.</summary>
public sealed class ScreeningCalls(GridMapApi api)
{
    public Task<Reply<Page<ScreenedPlaceSummary>>> PlacesAsync(string query, CancellationToken cancellation) =>
        api.GetAsync<Page<ScreenedPlaceSummary>>($"{Routes.Screening}/places{query}", cancellation);

    public Task<Reply<ScreenedPlaceDetail>> SheetAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<ScreenedPlaceDetail>($"{Routes.Screening}/places/{id}", cancellation);

    public Task<Reply<ScreenedPlaceDetail>> LinkAsync(Guid id, LinkPlaceRequest request, CancellationToken cancellation) =>
        api.PostAsync<ScreenedPlaceDetail>($"{Routes.Screening}/places/{id}/links", request, cancellation);

    public Task<Reply<ScreenedPlaceDetail>> OpenCaseAsync(Guid id, CancellationToken cancellation) =>
        api.PostAsync<ScreenedPlaceDetail>($"{Routes.Screening}/places/{id}/case", new { }, cancellation);

    public Task<Reply<IReadOnlyList<ScreeningSource>>> SourcesAsync(string area, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<ScreeningSource>>($"{Routes.Screening}/sources?area={area}", cancellation);

    public Task<Reply<ScreeningSource>> SourceAsync(Guid id, CancellationToken cancellation) =>
        api.GetAsync<ScreeningSource>($"{Routes.Screening}/sources/{id}", cancellation);

    public Task<Reply<ScreeningSource>> TakeTableAsync(TakeTableRequest request, CancellationToken cancellation) =>
        api.PostAsync<ScreeningSource>($"{Routes.Screening}/sources/uploaded", request, cancellation);

    public Task<Reply<ScreeningSource>> MapAsync(Guid id, SaveMappingRequest request, CancellationToken cancellation) =>
        api.PutAsync<ScreeningSource>($"{Routes.Screening}/sources/{id}/mapping", request, cancellation);

    public Task<Reply<IReadOnlyList<ScreeningRunSummary>>> RunsAsync(string area, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<ScreeningRunSummary>>($"{Routes.Screening}/runs?area={area}", cancellation);

    public Task<Reply<ScreeningRunSummary>> StartAsync(StartScreeningRequest request, CancellationToken cancellation) =>
        api.PostAsync<ScreeningRunSummary>($"{Routes.Screening}/runs", request, cancellation);

    public Task<Reply<IReadOnlyList<WeightsSummary>>> WeightsAsync(CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<WeightsSummary>>($"{Routes.Screening}/weights", cancellation);

    public Task<Reply<Message>> FitAsync(CancellationToken cancellation) => api.PostAsync<Message>($"{Routes.Screening}/weights/fit", new { }, cancellation);

    public Task<Reply<IReadOnlyList<WeightsSummary>>> PromoteAsync(string version, CancellationToken cancellation) =>
        api.PostAsync<IReadOnlyList<WeightsSummary>>($"{Routes.Screening}/weights/{Uri.EscapeDataString(version)}/promote", new { }, cancellation);

    public Task<Reply<IReadOnlyList<VisitListSummary>>> ListsAsync(string area, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<VisitListSummary>>($"{Routes.VisitLists}?area={area}", cancellation);

    public Task<Reply<VisitListDetail>> ListAsync(Guid id, CancellationToken cancellation) => api.GetAsync<VisitListDetail>($"{Routes.VisitLists}/{id}", cancellation);

    public Task<Reply<VisitListDetail>> MakeAsync(MakeVisitListRequest request, CancellationToken cancellation) =>
        api.PostAsync<VisitListDetail>(Routes.VisitLists, request, cancellation);

    public Task<Reply<VisitListDetail>> HandOutAsync(Guid id, CancellationToken cancellation) =>
        api.PostAsync<VisitListDetail>($"{Routes.VisitLists}/{id}/hand-out", new { }, cancellation);

    public Task<Reply<VisitListDetail>> RecordAsync(Guid id, Guid placeId, RecordStopRequest request, CancellationToken cancellation) =>
        api.PutAsync<VisitListDetail>($"{Routes.VisitLists}/{id}/stops/{placeId}", request, cancellation);

    public Task<Reply<IReadOnlyList<InspectorSummary>>> InspectorsAsync(string area, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<InspectorSummary>>($"{Routes.Accounts}/inspectors?area={area}", cancellation);
}
