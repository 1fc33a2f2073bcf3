using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.TipOffs;

namespace GridMap.EndToEnd.Tests;

/// <summary>A report of the public in the demo town, written down at the hotline, with a photo, and given to the inspector.</summary>
internal static class TownTip
{
    public static async Task<Guid> FileAsync(RunningServer server, SuspectSummary near)
    {
        var (userName, password) = DemoTown.AccountOf(Role.Office);
        using var office = await server.SignInAsync(userName, password);
        var form = await SendAsync<TipForm>(office, HttpMethod.Post, $"{Routes.Tip}/form", body: null);
        var receipt = await SendAsync<TipReceipt>(office, HttpMethod.Post, Routes.Tips, new FileTipRequest(
            form.Ticket, near.Longitude, near.Latitude, "村北头院落", [TipSign.Smell, TipSign.NightWork], "夜里机器响，有刺鼻气味", SeenOn: null,
            new TipReporter("报料人甲", "137-0000-0000", Note: null)));
        using (var request = new HttpRequestMessage(HttpMethod.Post, $"{Routes.Tip}/photos") { Content = new ByteArrayContent(TownRecord.Photo) })
        {
            request.Headers.Add("X-Tip-Code", receipt.Code);
            (await office.SendAsync(request)).EnsureSuccessStatusCode();
        }

        var tip = (await SendAsync<Page<TipSummary>>(office, HttpMethod.Get, Routes.Tips, body: null)).Items.Single(one => one.Number == receipt.Number);
        var taken = await SendAsync<TipDetail>(office, HttpMethod.Post, $"{Routes.Tips}/{tip.Id}/steps", new TipStepRequest(TipStepKind.Accept, tip.Version));
        using var inspector = await server.SignInAsync(DemoTown.AccountOf(Role.Inspector).UserName, DemoTown.AccountOf(Role.Inspector).Password);
        var verifier = (await SendAsync<SessionInfo>(inspector, HttpMethod.Get, Routes.Session, body: null)).AccountId;
        await SendAsync<TipDetail>(office, HttpMethod.Post, $"{Routes.Tips}/{tip.Id}/steps", new TipStepRequest(TipStepKind.Assign, taken.Summary.Version, To: verifier));
        return tip.Id;
    }

    public static async Task<string> FindPhotoAsync(HttpClient office, Guid id) => $"{(await SendAsync<TipDetail>(office, HttpMethod.Get, $"{Routes.Tips}/{id}", body: null)).Photos[0].Id}";

    private static async Task<T> SendAsync<T>(HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException($"{path} answered with nothing.")
            : throw new HttpRequestException($"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }
}
