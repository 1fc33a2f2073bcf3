using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace GridMap.Server.Tests.Hosting;

/// <summary>Reads what the server answered.</summary>
internal static class Answers
{
    public static async Task<T> ReadAsync<T>(this HttpResponseMessage response, HttpStatusCode expected = HttpStatusCode.OK)
    {
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException("The answer is null.");
    }

    /// <summary>The key of the sentence a refusal carries.</summary>
    public static async Task<string> ReadKeyAsync(this HttpResponseMessage response, HttpStatusCode expected)
    {
        var problem = await response.ReadAsync<JsonElement>(expected);
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
        return problem.GetProperty("messageKey").GetString()!; // every problem of the server carries it
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
