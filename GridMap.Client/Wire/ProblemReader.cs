using System.Text.Json;
using GridMap.Contracts;

namespace GridMap.Client.Wire;

/// <summary>Reads the ProblemDetails of a refused request.</summary>
internal static class ProblemReader
{
    internal static (Message? Message, string Text) Read(string body, string reasonPhrase)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return (null, reasonPhrase);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement, reasonPhrase) : (null, reasonPhrase);
        }
        catch (JsonException)
        {
            // A proxy's HTML page, say: the status is all there is to tell.
            return (null, reasonPhrase);
        }
    }

    private static (Message? Message, string Text) Read(JsonElement problem, string reasonPhrase)
    {
        var text = FirstValidationError(problem) ?? Text(problem, "detail") ?? Text(problem, "title") ?? reasonPhrase;
        return Text(problem, ProblemTypes.KeyMember) is { } key ? (new Message(key, Arguments(problem)), text) : (null, text);
    }

    private static string? FirstValidationError(JsonElement problem)
    {
        if (!problem.TryGetProperty("errors", out var errors) || errors.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        foreach (var field in errors.EnumerateObject())
        {
            if (field.Value.ValueKind is JsonValueKind.Array && field.Value.GetArrayLength() > 0)
            {
                return field.Value[0].ToString();
            }
        }

        return null;
    }

    private static Dictionary<string, string> Arguments(JsonElement problem)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (problem.TryGetProperty(ProblemTypes.ArgumentsMember, out var members) && members.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in members.EnumerateObject())
            {
                arguments[member.Name] = member.Value.ToString();
            }
        }

        return arguments;
    }

    private static string? Text(JsonElement problem, string member) =>
        problem.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
