using GridMap.Client.Areas;
using GridMap.Client.Words;
using GridMap.Contracts;

namespace GridMap.Client.Alerts;

/// <summary>What is the matter, with areas by their names.</summary>
internal static class AlertText
{
    public static string Of(Message message, Wording words, AreaNames areas) => words.Of(message.Arguments.TryGetValue("area", out var code)
        ? message with { Arguments = message.Arguments.ToDictionary(pair => pair.Key, pair => pair.Key == "area" ? areas.NameOf(code) : pair.Value) }
        : message);
}
