using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GridMap.Screening.Tables;

/// <summary>The mappings of a city's sources, kept as JSON: file name to mapping.</summary>
public sealed class ColumnMappings(IReadOnlyDictionary<string, ColumnMapping> sources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    };

    /// <summary>No mapping at all.</summary>
    public static ColumnMappings None { get; } = new(new Dictionary<string, ColumnMapping>());

    /// <summary>Mapping by file name.</summary>
    public IReadOnlyDictionary<string, ColumnMapping> Sources { get; } = sources;

    /// <summary>The mapping of a file; by its name, wherever it lies.</summary>
    public ColumnMapping For(string path) => Sources.GetValueOrDefault(Path.GetFileName(path)) ?? ColumnMapping.Empty;

    /// <summary>Reads the mappings.</summary>
    /// <exception cref="InvalidDataException">The file is no such JSON; the message names it and the field.</exception>
    public static ColumnMappings Read(string path)
    {
        try
        {
            var entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllText(path), Options) ?? [];
            return new ColumnMappings(entries.ToDictionary(entry => entry.Key, entry => entry.Value.ToMapping()));
        }
        catch (JsonException trouble)
        {
            throw new InvalidDataException($"{path}: at {trouble.Path ?? "$"}: expected {{ \"file.csv\": {{ \"columns\": {{ \"name\": \"heading\" }}, \"frame\": \"wgs84|gcj02|bd09\", \"factor\": 1, \"encoding\": \"gb18030\", \"delimiter\": \",\", \"headerRow\": 1, \"epsg\": 4547 }} }}.", trouble);
        }
    }

    /// <summary>Writes the mappings.</summary>
    public void Write(string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(Sources.OrderBy(source => source.Key, StringComparer.Ordinal).ToDictionary(source => source.Key, source => Entry.Of(source.Value)), Options) + "\n");

    private sealed record Entry(Dictionary<string, string>? Columns, PositionFrame? Frame, double? Factor, string? Encoding, string? Delimiter, int? HeaderRow, int? Epsg)
    {
        public static Entry Of(ColumnMapping mapping) =>
            new(new Dictionary<string, string>(mapping.Columns), mapping.Frame, mapping.Factor, mapping.Encoding, mapping.Delimiter?.ToString(), mapping.HeaderRow, mapping.Epsg);

        public ColumnMapping ToMapping() => new(Columns ?? [], Frame, Factor, Encoding, Delimiter is [var only, ..] ? only : null, HeaderRow, Epsg);
    }
}
