using GridMap.Detection.DetectionModels;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>An ONNX file alone, with the metadata deepness keeps in it, is a model.</summary>
public sealed class MetadataModelTests
{
    private const string Names = """{"0": "oil_tank", "1": "car", "2": "Building"}""";

    [Fact]
    public void Open_DeepnessMetadata_MakesTheManifest()
    {
        using var model = new BroughtModel(Described(CellGraph.Yolo8(), ("det_type", "\"YOLO_Ultralytics\"")));

        var folder = ModelFolder.Open(model.Folder);

        var manifest = folder.Manifest;
        Assert.Equal("yolov8", manifest.Decoder);
        Assert.Equal(["oil_tank", "car", "Building"], manifest.Classes);
        Assert.Equal(ObjectClass.Tank, manifest.FindClass("oil_tank"));
        Assert.Equal(ObjectClass.Structure, manifest.FindClass("Building"));
        Assert.Equal(["car"], manifest.LeftOutClasses());
        Assert.Equal(0.1, Assert.Single(manifest.Passes).GsdMetres, tolerance: 1e-12);
        Assert.Equal((64, 9), (manifest.Input.TilePixels, manifest.Input.OverlapPixels));
        Assert.Equal(0.4, manifest.OperatingPoints["balanced"]["tank"]);
        Assert.Equal((0.55, 0.55), (manifest.NmsIou, manifest.MergeIou));
        Assert.Equal(("centre", 114), (manifest.Input.Fit, manifest.Input.PadLevel));
        Assert.Equal(64, manifest.Sha256.Length);
        Assert.Contains("resolution", folder.KeysFromMetadata);
        OnnxDetector.Load(folder).Dispose();
    }

    [Theory]
    [InlineData(null, "yolov5")]
    [InlineData("YOLO_v5_or_v7_default", "yolov5")]
    [InlineData("\"YOLO_v6\"", "yolov6")]
    [InlineData("YOLO_v9", "yolov8")]
    [InlineData("yolo_ultralytics_obb", "yolov8-obb")]
    public void Open_DetectorType_ChoosesTheDecoder(string? type, string decoder)
    {
        using var model = new BroughtModel(type is null ? Described(CellGraph.Yolo8()) : Described(CellGraph.Yolo8(), ("det_type", type)));

        Assert.Equal(decoder, ModelFolder.Open(model.Folder).Manifest.Decoder);
    }

    [Fact]
    public void Open_PathOfTheOnnxFile_TakesThatOne()
    {
        using var model = new BroughtModel(Described(CellGraph.Yolo5()));
        File.WriteAllText(Path.Combine(model.Folder, "other.onnx"), "");

        Assert.Equal("yolov5", ModelFolder.Open(model.OnnxPath).Manifest.Decoder);
    }

    [Fact]
    public void Open_ManifestBesideMetadata_HasTheLastWord()
    {
        using var model = new BroughtModel(
            Described(CellGraph.Yolo8(), ("det_type", "YOLO_Ultralytics")),
            """{"classMap": {"car": "tank", "oil_tank": "tank"}, "passes": [{"gsdMetres": 0.3}], "name": "ours"}""");

        var manifest = ModelFolder.Open(model.Folder).Manifest;

        Assert.Equal(("ours", "yolov8", 0.3), (manifest.Name, manifest.Decoder, manifest.Passes[0].GsdMetres));
        Assert.Equal(ObjectClass.Tank, manifest.FindClass("car"));
        // Nothing is guessed where a manifest speaks of classes.
        Assert.Null(manifest.FindClass("Building"));
    }

    [Theory]
    [InlineData("{0: 'oil_tank', 1: \"worker's car\", 2: 'building'}")]
    [InlineData("[\"oil_tank\", \"worker's car\", \"building\"]")]
    public void Open_NamesAsPythonOrListWriteThem_AreRead(string names)
    {
        using var model = new BroughtModel(CellGraph.Yolo8().Metadata("names", names), """{"decoder": "yolov8", "classMap": {"oil_tank": "tank"}, "passes": [{"gsdMetres": 0.3}]}""");

        Assert.Equal(["oil_tank", "worker's car", "building"], ModelFolder.Open(model.Folder).Manifest.Classes);
    }

    [Theory]
    [InlineData("model_type", "Segmentor", "Segmentor")]
    [InlineData("det_type", "YOLO_Ultralytics_segmentation", "YOLO_Ultralytics_segmentation")]
    [InlineData("class_names", "{\"0\": \"tank\", \"2\": \"car\"}", "class_names")]
    [InlineData("class_names", "tank", "class_names")]
    [InlineData("class_names", "{\"0\": {\"tank\": 1}}", "class_names")]
    [InlineData("resolution", "fine", "resolution")]
    [InlineData("resolution", "-3", "resolution")]
    [InlineData("tiles_size", "1e9", "tiles_size")]
    [InlineData("tiles_overlap", "90", "tiles_overlap")]
    [InlineData("det_conf", "NaN", "det_conf")]
    [InlineData("det_iou_thresh", "2", "det_iou_thresh")]
    [InlineData("standardization_mean", "grey", "standardization_mean")]
    [InlineData("tiles_size", "128", "[1, 3, 64, 64]")]
    public void Load_MetadataThatMakesNoSense_IsRefusedByKey(string key, string value, string named)
    {
        using var model = new BroughtModel(Described(CellGraph.Yolo8(), (key, value)));

        var refusal = model.Refusal();

        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.StartsWith(model.OnnxPath, refusal, StringComparison.Ordinal);
    }

    private static OnnxGraph Described(OnnxGraph graph, params (string Key, string Value)[] more)
    {
        var metadata = new Dictionary<string, string>
        {
            ["model_type"] = "\"Detector\"", ["class_names"] = Names, ["resolution"] = "10", ["tiles_size"] = "64", ["tiles_overlap"] = "15",
            ["det_conf"] = "0.4", ["det_iou_thresh"] = "0.55",
        };
        foreach (var (key, value) in more)
        {
            metadata[key] = value;
        }

        foreach (var (key, value) in metadata)
        {
            graph.Metadata(key, value);
        }

        return graph;
    }
}
