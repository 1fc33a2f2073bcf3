using System.Text.Json;
using GridMap.Client.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Hazards;

namespace GridMap.Client.Visits;

/// <summary>Hazard cards from the server; the last one of a place stays in the browser for when there is no line at the door.</summary>
public sealed class HazardCalls(GridMapApi api, Browser browser)
{
    public async Task<Reply<PlaceHazards>> GetAsync(Guid id)
    {
        var key = $"gridmap.hazards.{id}";
        var reply = await api.GetAsync<PlaceHazards>($"{Routes.HazardCards}/{id}", CancellationToken.None);
        switch (reply)
        {
            case Reply<PlaceHazards>.Ok { Value: var card }:
                await browser.RememberAsync(key, JsonSerializer.Serialize(card, WireJson.Options));
                return reply;
            case Reply<PlaceHazards>.Offline when Read(await browser.RecallAsync(key)) is { } kept:
                return new Reply<PlaceHazards>.Ok(kept);
            default:
                return reply;
        }
    }

    private static PlaceHazards? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<PlaceHazards>(text, WireJson.Options);
        }
        catch (JsonException)
        {
            // Written by another version of this client.
            return null;
        }
    }
}
