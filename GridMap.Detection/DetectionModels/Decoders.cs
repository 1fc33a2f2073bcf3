namespace GridMap.Detection.DetectionModels;

/// <summary>The decoders a manifest may name. Another family is one more entry here and one more class.</summary>
internal static class Decoders
{
    private static readonly DecoderFamily[] All =
    [
        new(CentreHeatmapDecoder.Name, CentreHeatmapDecoder.Roles, manifest => new CentreHeatmapDecoder(manifest)),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(family => family.Name)];

    /// <summary>The family of a name, or null when there is none.</summary>
    public static DecoderFamily? Find(string name) => Array.Find(All, family => family.Name == name);

    /// <summary>The family of a sound manifest.</summary>
    public static DecoderFamily Of(ModelManifest manifest) =>
        Find(manifest.Decoder) ?? throw new ArgumentException($"There is no decoder {manifest.Decoder}.", nameof(manifest));
}
