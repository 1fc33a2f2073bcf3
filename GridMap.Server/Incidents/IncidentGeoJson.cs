using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Contracts.Incidents;

namespace GridMap.Server.Incidents;

/// <summary>An incident's map as a file that other programs read.</summary>
internal static class IncidentGeoJson
{
    public const string MediaType = "application/geo+json";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IncidentDetail detail)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            writer.WriteStartObject("metadata");
            writer.WriteString("title", detail.Summary.Title);
            writer.WriteString("areaCode", detail.Summary.AreaCode);
            writer.WriteString("state", detail.Summary.State.ToString());
            writer.WriteString("openedAt", detail.Summary.OpenedAt);
            writer.WriteNumber("lastNumber", detail.Summary.LastNumber);
            writer.WriteEndObject();
            writer.WriteStartArray("features");
            foreach (var item in detail.Items)
            {
                Write(writer, item);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, IncidentItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteString("id", item.Id);
        writer.WritePropertyName("geometry");
        item.Geometry.WriteTo(writer);
        writer.WriteStartObject("properties");
        writer.WriteString("kind", item.Kind.ToString());
        writer.WriteString("text", item.Text);
        writer.WriteString("subject", item.Subject?.ToString());
        writer.WriteString("subjectId", item.SubjectId);
        writer.WriteString("subjectTitle", item.SubjectTitle);
        writer.WriteString("changedBy", item.ChangedBy);
        writer.WriteString("changedAt", item.ChangedAt);
        writer.WriteNumber("version", item.Version);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
