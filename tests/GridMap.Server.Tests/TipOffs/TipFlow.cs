using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.TipOffs;

/// <summary>What people do with reports of the public, as requests.</summary>
internal static class TipFlow
{
    public const string Name = "赵某某";
    public const string Contact = "137-0000-1234";

    /// <summary>The clock of a test stands still, and all its clients have one address.</summary>
    public static TestServer StartServer(string? postgres = null) => new(
        new() { ["TipOffs:LeastFormSeconds"] = "0", ["TipOffs:ReportsPerAddressHour"] = "1000", ["TipOffs:AsksPerAddressMinute"] = "10000", ["TipOffs:AsksPerMinute"] = "10000" }, postgres);

    public static async Task<CasePeople> PeopleAsync(this TestServer server)
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }

    public static async Task<TipForm> FormAsync(HttpClient client) => await (await client.PostAsync($"{Routes.Tip}/form", content: null)).ReadAsync<TipForm>();

    public static async Task<FileTipRequest> DraftAsync(HttpClient client, double longitude = CaseFlow.Longitude) => new(
        (await FormAsync(client)).Ticket, longitude, CaseFlow.Latitude, "东村北头", [TipSign.Smell, TipSign.Trucks], "夜里有槽罐车进出", SeenOn: null, Reporter: null);

    public static async Task<TipReceipt> FileAsync(HttpClient client, Func<FileTipRequest, FileTipRequest>? change = null)
    {
        var draft = await DraftAsync(client);
        return await (await client.PostAsJsonAsync(Routes.Tip, change is null ? draft : change(draft))).ReadAsync<TipReceipt>();
    }

    public static FileTipRequest Named(FileTipRequest request) => request with { Reporter = new TipReporter(Name, Contact, "晚上联系") };

    public static async Task<TipProgress> FollowAsync(HttpClient client, string code) =>
        await (await client.PostAsJsonAsync($"{Routes.Tip}/follow", new TipCodeRequest(code))).ReadAsync<TipProgress>();

    public static async Task<TipSummary> FindAsync(HttpClient client, string number) =>
        (await client.GetFromJsonAsync<Page<TipSummary>>(Routes.Tips))!.Items.Single(tip => tip.Number == number); // Never null.

    public static async Task<TipDetail> GetAsync(HttpClient client, Guid id) => (await client.GetFromJsonAsync<TipDetail>($"{Routes.Tips}/{id}"))!; // As above.

    public static async Task<HttpResponseMessage> StepAsync(HttpClient client, Guid id, TipStepKind kind, Func<TipStepRequest, TipStepRequest>? change = null, HttpClient? seenBy = null)
    {
        var request = new TipStepRequest(kind, (await GetAsync(seenBy ?? client, id)).Summary.Version, "经核实");
        return await client.PostAsJsonAsync($"{Routes.Tips}/{id}/steps", change is null ? request : change(request));
    }

    /// <summary>Takes a step that must be taken.</summary>
    public static async Task<TipDetail> GoAsync(HttpClient client, Guid id, TipStepKind kind, Func<TipStepRequest, TipStepRequest>? change = null) =>
        await (await StepAsync(client, id, kind, change)).ReadAsync<TipDetail>();

    /// <summary>From filed to found true.</summary>
    public static async Task<Guid> VerifyAsync(CasePeople people, TipReceipt receipt)
    {
        var id = (await FindAsync(people.Office, receipt.Number)).Id;
        await GoAsync(people.Office, id, TipStepKind.Accept);
        await GoAsync(people.Office, id, TipStepKind.Assign, step => step with { To = people.InspectorId });
        await GoAsync(people.Inspector, id, TipStepKind.Verify, step => step with { Finding = ViolationKind.NoLicence });
        return id;
    }

    public static Task<HttpResponseMessage> RewardAsync(HttpClient client, Guid id, RewardStepKind step, int version, string? payoutCode = null, string? note = null) =>
        client.PostAsJsonAsync($"{Routes.Tips}/{id}/reward", new RewardStepRequest(step, version, note, payoutCode));

    public static Task<HttpResponseMessage> ClaimAsync(HttpClient client, TipReceipt receipt) =>
        client.PostAsJsonAsync($"{Routes.Tip}/claim", new TipClaimRequest(receipt.Code, receipt.ClaimSecret));

    public static Task<HttpResponseMessage> OpenVaultAsync(HttpClient client, Guid id, string reason = "核对奖励发放对象") =>
        client.PostAsJsonAsync($"{Routes.Tips}/{id}/vault", new VaultRequest(reason));

    public static Task<HttpResponseMessage> SendPhotoAsync(HttpClient client, string code, byte[] photo)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Routes.Tip}/photos") { Content = new ByteArrayContent(photo) };
        request.Headers.Add("X-Tip-Code", code);
        return client.SendAsync(request);
    }

    public static Task<HttpClient> SignInAsync(this TestServer server, Role role, string area = CaseFlow.County) => server.SignInAsync($"{role}-{area}".ToLowerInvariant(), role, area);
}
