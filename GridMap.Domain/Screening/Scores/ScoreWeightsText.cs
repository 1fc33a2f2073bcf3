using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GridMap.Domain.Screening.Scores;

/// <summary>Weights as JSON, made to be read and edited by people: each number with its reason.</summary>
public static class ScoreWeightsText
{
    /// <summary>Writes a set.</summary>
    public static string Write(ScoreWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", weights.Version);
            json.WriteNumber("baseRate", weights.BaseRate);
            json.WriteNumber("laterShare", weights.LaterShare);
            json.WriteNumber("presenceShare", weights.PresenceShare);
            json.WriteNumber("groupCap", weights.GroupCap);
            json.WriteNumber("totalCap", weights.TotalCap);
            json.WriteNumber("halfLifeDays", weights.HalfLifeDays);
            json.WriteStartObject("signals");
            foreach (var (kind, weight) in weights.Signals.OrderBy(pair => pair.Key))
            {
                json.WriteStartObject(NameOf(kind));
                json.WriteNumber("logOdds", weight.LogOdds);
                if (weight.AtWorkshops is { } share) json.WriteNumber("atWorkshops", share);
                if (weight.HalfLifeDays is { } days) json.WriteNumber("halfLifeDays", days);
                json.WriteString("reason", weight.Reason);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Reads a set.</summary>
    /// <param name="text">JSON as <see cref="Write"/> makes it; signals that are left out weigh nothing.</param>
    /// <exception cref="FormatException">It is no such JSON: the message names the field and what it should be.</exception>
    public static ScoreWeights Read(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException trouble)
        {
            throw new FormatException($"is no JSON (line {trouble.LineNumber + 1}).", trouble);
        }

        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("signals", out var entries) || entries.ValueKind != JsonValueKind.Object) throw new FormatException("has no object \"signals\".");
            var signals = new SortedDictionary<SignalKind, SignalWeight>();
            foreach (var entry in entries.EnumerateObject())
            {
                if (!Enum.TryParse<SignalKind>(entry.Name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) throw new FormatException($"signals: \"{entry.Name}\" is no signal; take its name from `gridmap defaults`.");
                signals[kind] = WeightOf(entry, kind);
            }

            return new ScoreWeights(
                root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String && version.GetString() is { Length: > 0 } name ? name : throw new FormatException("\"version\" is missing: name this set of weights."),
                Number(root, "baseRate", from: 1e-7, to: 0.5), signals, Number(root, "laterShare", from: 0, to: 1), Number(root, "groupCap", from: 0.1, to: 20),
                Number(root, "totalCap", from: 0.1, to: 40), Number(root, "halfLifeDays", from: 1, to: 36_500),
                // Sets from before it was asked count strength alone.
                root.TryGetProperty("presenceShare", out _) ? Number(root, "presenceShare", from: 0, to: 1) : 0);
        }
    }

    /// <summary>A signal's name in files: as in the code, the first letter small.</summary>
    public static string NameOf(SignalKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static SignalWeight WeightOf(JsonProperty entry, SignalKind kind)
    {
        if (entry.Value.ValueKind != JsonValueKind.Object) throw new FormatException($"signals.{entry.Name}: give an object with \"logOdds\" and \"reason\".");
        var against = SignalGroups.SpeaksAgainst(kind);
        var logOdds = Number(entry.Value, "logOdds", from: against ? -8 : 0, to: against ? 0 : 8, within: $"signals.{entry.Name}.");
        var reason = entry.Value.TryGetProperty("reason", out var why) && why.ValueKind == JsonValueKind.String ? why.GetString() : null;
        return new SignalWeight(
            logOdds, string.IsNullOrWhiteSpace(reason) ? throw new FormatException($"signals.{entry.Name}.reason: say where the number comes from.") : reason,
            entry.Value.TryGetProperty("halfLifeDays", out _) ? Number(entry.Value, "halfLifeDays", from: 1, to: 36_500, within: $"signals.{entry.Name}.") : null,
            entry.Value.TryGetProperty("atWorkshops", out _) ? Number(entry.Value, "atWorkshops", from: 0.001, to: 1, within: $"signals.{entry.Name}.") : null);
    }

    private static double Number(JsonElement element, string name, double from, double to, string within = "") =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= from && number <= to
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{within}{name}: give a number from {from} to {to}."));
}
