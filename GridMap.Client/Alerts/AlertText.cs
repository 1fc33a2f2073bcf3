using GridMap.Client.Areas;
using GridMap.Client.Words;
using GridMap.Contracts.Alerts;

namespace GridMap.Client.Alerts;

/// <summary>What is the matter, with areas by their names.</summary>
internal static class AlertText
{
    public static string Of(AlertSummary alert, Wording words, AreaNames areas)
    {
        var message = alert.Message;
        return words.Of(message.Arguments.TryGetValue("area", out var code)
            ? message with { Arguments = message.Arguments.ToDictionary(pair => pair.Key, pair => pair.Key == "area" ? areas.NameOf(code) : pair.Value) }
            : message);
    }
}
