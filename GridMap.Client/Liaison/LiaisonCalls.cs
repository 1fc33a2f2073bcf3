using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Liaison;

namespace GridMap.Client.Liaison;

/// <summary>The directory of liaison officers, as requests.</summary>
public sealed class LiaisonCalls(GridMapApi api)
{
    public Task<Reply<IReadOnlyList<LiaisonUnit>>> ListAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<LiaisonUnit>>($"{Routes.Liaison}?area={areaCode}", cancellation);

    /// <summary>Names and telephones; the reading is recorded.</summary>
    public Task<Reply<IReadOnlyList<LiaisonTerm>>> PresentAsync(string areaCode, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<LiaisonTerm>>($"{Routes.Liaison}/present?area={areaCode}", cancellation);

    /// <summary>All that a unit has had; the reading is recorded.</summary>
    public Task<Reply<IReadOnlyList<LiaisonTerm>>> HistoryAsync(string unit, CancellationToken cancellation) =>
        api.GetAsync<IReadOnlyList<LiaisonTerm>>($"{Routes.Liaison}/{Uri.EscapeDataString(unit)}/history", cancellation);

    public Task<Reply<LiaisonReminders>> RemindersAsync(CancellationToken cancellation) => api.GetAsync<LiaisonReminders>($"{Routes.Liaison}/reminders", cancellation);

    public Task<Reply<IReadOnlyList<LiaisonLook>>> LooksAsync(CancellationToken cancellation) => api.GetAsync<IReadOnlyList<LiaisonLook>>($"{Routes.Liaison}/looks", cancellation);

    public Task<Reply<IReadOnlyList<LiaisonUnit>>> HandOverAsync(HandOverRequest request, CancellationToken cancellation) =>
        api.PostAsync<IReadOnlyList<LiaisonUnit>>(Routes.Liaison, request, cancellation);
}
