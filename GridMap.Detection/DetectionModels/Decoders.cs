namespace GridMap.Detection.DetectionModels;

/// <summary>The decoders a manifest may name. Another family is one more entry here and one more class.</summary>
internal static class Decoders
{
    // Letterbox of grey 114, pixels 0 to 1; thresholds as the families' own tools have them.
    private const string YoloDefaults = """
        {
          "stride": 8, "nmsIou": 0.7,
          "input": { "fit": "centre", "padLevel": 114, "multipleOf": 32 },
          "operatingPoints": { "balanced": { "tank": 0.25, "structure": 0.25 } }
        }
        """;

    // Its pictures stay 0 to 255 and BGR, at the top left; a plain export leaves the boxes in cells of the grid.
    private const string YoloxDefaults = """
        {
          "stride": 8, "nmsIou": 0.45, "boxes": "grid",
          "input": { "fit": "corner", "padLevel": 114, "multipleOf": 32, "channels": "BGR", "scale": 1 },
          "operatingPoints": { "balanced": { "tank": 0.25, "structure": 0.25 } }
        }
        """;

    private const string RfDetrDefaults = """
        {
          "stride": 8,
          "input": { "fit": "stretch", "multipleOf": 8, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225] },
          "operatingPoints": { "balanced": { "tank": 0.5, "structure": 0.5 } }
        }
        """;

    private static readonly DecoderFamily[] All =
    [
        new([CentreHeatmapDecoder.Name], CentreHeatmapDecoder.Roles, manifest => new CentreHeatmapDecoder(manifest)),
        Yolo(YoloLayout.V5, "yolov7"),
        Yolo(YoloLayout.V6),
        Yolo(YoloLayout.V8, "yolov9", "yolov11", "yolo11"),
        Yolo(YoloLayout.V8Rotated, "yolo11-obb"),
        Yolo(YoloLayout.X) with { Defaults = YoloxDefaults },
        new(["yolo-end-to-end", "yolov10"], EndToEndDecoder.Roles, manifest => new EndToEndDecoder(manifest)) { Defaults = YoloDefaults },
        new(["rf-detr"], RfDetrDecoder.Roles, manifest => new RfDetrDecoder(manifest)) { Defaults = RfDetrDefaults },
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.SelectMany(family => family.Names)];

    /// <summary>The family of a name, or null when there is none.</summary>
    public static DecoderFamily? Find(string name) => Array.Find(All, family => family.Names.Contains(name));

    /// <summary>The family of a sound manifest.</summary>
    public static DecoderFamily Of(ModelManifest manifest) =>
        Find(manifest.Decoder) ?? throw new ArgumentException($"There is no decoder {manifest.Decoder}.", nameof(manifest));

    private static DecoderFamily Yolo(YoloLayout layout, params string[] otherNames) =>
        new([layout.Name, .. otherNames], YoloDecoder.Roles, manifest => new YoloDecoder(manifest, layout)) { Defaults = YoloDefaults };
}
