namespace GridMap.Detection.DetectionModels;

/// <summary>The decoders a manifest may name. Another family is one more line here and one more class.</summary>
internal static class Decoders
{
    public static IReadOnlyList<string> Names { get; } = [CentreHeatmapDecoder.Name];

    /// <summary>The outputs a decoder needs, in the order it is handed them.</summary>
    public static IReadOnlyList<string> RolesOf(string decoder) => decoder switch
    {
        CentreHeatmapDecoder.Name => CentreHeatmapDecoder.Roles,
        _ => throw new ArgumentException($"There is no decoder {decoder}.", nameof(decoder)),
    };

    public static IDetectionDecoder Create(ModelManifest manifest) => manifest.Decoder switch
    {
        CentreHeatmapDecoder.Name => new CentreHeatmapDecoder(manifest),
        _ => throw new ArgumentException($"There is no decoder {manifest.Decoder}."),
    };
}
