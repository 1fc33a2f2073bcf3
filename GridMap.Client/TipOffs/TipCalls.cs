using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.TipOffs;

namespace GridMap.Client.TipOffs;

/// <summary>What people do about reports of the public, as requests. Codes go in bodies and headers, never in addresses.</summary>
public sealed class TipCalls(GridMapApi api)
{
    public Task<Reply<TipForm>> FormAsync() => api.PostAsync<TipForm>($"{Routes.Tip}/form", body: null, CancellationToken.None);

    /// <param name="text">Some of a village's name, or of those above it too.</param>
    public Task<Reply<IReadOnlyList<TipArea>>> FindPlacesAsync(string text) => api.PostAsync<IReadOnlyList<TipArea>>($"{Routes.Tip}/places", new TipPlaceRequest(text), CancellationToken.None);

    /// <param name="request">The report.</param>
    /// <param name="isHotline">Whether a clerk writes it down.</param>
    public Task<Reply<TipReceipt>> FileAsync(FileTipRequest request, bool isHotline) => api.PostAsync<TipReceipt>(isHotline ? Routes.Tips : Routes.Tip, request, CancellationToken.None);

    public Task<Reply<TipProgress>> FollowAsync(string code) => api.PostAsync<TipProgress>($"{Routes.Tip}/follow", new TipCodeRequest(code), CancellationToken.None);

    public Task<Reply<TipProgress>> WriteToOfficeAsync(string code, string text) => api.PostAsync<TipProgress>($"{Routes.Tip}/messages", new TipWriteRequest(code, text), CancellationToken.None);

    public Task<Reply<TipPayout>> ClaimAsync(string code, string secret) => api.PostAsync<TipPayout>($"{Routes.Tip}/claim", new TipClaimRequest(code, secret), CancellationToken.None);

    public Task<Reply<Page<TipSummary>>> ListAsync(TipQuery query, string? after) => api.GetAsync<Page<TipSummary>>($"{Routes.Tips}?{query.ToWire()}{(after is null ? "" : $"&after={after}")}", CancellationToken.None);

    public Task<Reply<TipDetail>> GetAsync(Guid id) => api.GetAsync<TipDetail>($"{Routes.Tips}/{id}", CancellationToken.None);

    public Task<Reply<TipDetail>> StepAsync(Guid id, TipStepRequest request) => api.PostAsync<TipDetail>($"{Routes.Tips}/{id}/steps", request, CancellationToken.None);

    public Task<Reply<TipDetail>> WriteAsync(Guid id, string text) => api.PostAsync<TipDetail>($"{Routes.Tips}/{id}/messages", new WriteToReporterRequest(text), CancellationToken.None);

    public Task<Reply<TipDetail>> LinkAsync(Guid id, LinkTipRequest request) => api.PutAsync<TipDetail>($"{Routes.Tips}/{id}/link", request, CancellationToken.None);

    public Task<Reply<TipDetail>> RewardAsync(Guid id, RewardStepRequest request) => api.PostAsync<TipDetail>($"{Routes.Tips}/{id}/reward", request, CancellationToken.None);

    public Task<Reply<IReadOnlyList<TipVerifier>>> VerifiersAsync(string areaCode) => api.GetAsync<IReadOnlyList<TipVerifier>>($"{Routes.Tips}/verifiers?area={areaCode}", CancellationToken.None);

    public Task<Reply<VaultContent>> OpenVaultAsync(Guid id, string reason) => api.PostAsync<VaultContent>($"{Routes.Tips}/{id}/vault", new VaultRequest(reason), CancellationToken.None);

    public Task<Reply<IReadOnlyList<VaultOpening>>> OpeningsAsync() => api.GetAsync<IReadOnlyList<VaultOpening>>($"{Routes.Tips}/vault/openings", CancellationToken.None);

    public Task<Reply<ChainCheck>> CheckOpeningsAsync() => api.GetAsync<ChainCheck>($"{Routes.Tips}/vault/check", CancellationToken.None);

    public Task<Reply<ChainCheck>> CheckOrderAsync() => api.GetAsync<ChainCheck>($"{Routes.Tips}/order/check", CancellationToken.None);

    public Task<Reply<RewardRuleBook>> RulesAsync(string areaCode) => api.GetAsync<RewardRuleBook>($"{Routes.Tips}/reward-rules?area={areaCode}", CancellationToken.None);

    public Task<Reply<RewardRuleBook>> SaveRulesAsync(SaveRewardRulesRequest request) => api.PutAsync<RewardRuleBook>($"{Routes.Tips}/reward-rules", request, CancellationToken.None);
}
