using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Incidents;

/// <summary>What people do in an incident, as requests.</summary>
internal static class IncidentFlow
{
    public const string County = "410122";

    public static async Task<Guid> OpenAsync(HttpClient client)
    {
        var request = new OpenIncidentRequest(Guid.NewGuid(), "城关镇泄漏", County, "疑似泄漏，多部门到场");
        (await client.PostAsJsonAsync(Routes.Incidents, request)).EnsureSuccessStatusCode();
        return request.Id;
    }

    public static Task SayAsync(HttpClient client, Guid id, string text) =>
        DoneAsync(client.PostAsJsonAsync($"{Routes.Incidents}/{id}/messages", new IncidentWordRequest(Guid.NewGuid(), text)));

    public static async Task<IncidentEntry[]> EntriesAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<IncidentEntry[]>($"{Routes.Incidents}/{id}/entries"))!;

    public static PutIncidentItemRequest Point(JsonElement place, int version = 0) =>
        new(Guid.NewGuid(), IncidentItemKind.Point, place, "", Subject: null, SubjectId: null, version);

    public static PutIncidentItemRequest Pin(IncidentSubject subject, string id) =>
        new(Guid.NewGuid(), IncidentItemKind.Pin, Geometry: null, "", subject, id, ExpectedVersion: 0);

    public static Task<HttpResponseMessage> PutAsync(HttpClient client, Guid id, Guid item, PutIncidentItemRequest request) =>
        client.PutAsJsonAsync($"{Routes.Incidents}/{id}/items/{item}", request);

    public static Task<HttpResponseMessage> StepAsync(HttpClient client, Guid id, Guid item, string step, int version) =>
        client.PutAsJsonAsync($"{Routes.Incidents}/{id}/items/{item}/{step}", new IncidentItemStepRequest(Guid.NewGuid(), version));

    public static async Task DoneAsync(Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    public static async Task<IncidentDetail> GetAsync(HttpClient client, Guid id) =>
        (await client.GetFromJsonAsync<IncidentDetail>($"{Routes.Incidents}/{id}"))!;

    public static async Task<IncidentHere> ComeAsync(HttpClient client, Guid id) =>
        await (await client.PutAsJsonAsync($"{Routes.Incidents}/{id}/here", new { })).ReadAsync<IncidentHere>();
}
