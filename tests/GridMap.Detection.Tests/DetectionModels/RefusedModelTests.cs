using System.Text.Json.Nodes;
using CsCheck;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.DetectionModels.Graphs;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>What a user may bring by mistake or malice: each is refused with the file, the tensor, its shape and what to do.</summary>
public sealed class RefusedModelTests
{
    private static readonly Dictionary<string, Func<OnnxGraph>> Graphs = new()
    {
        ["v5"] = () => CellGraph.Yolo5(),
        ["v8"] = () => CellGraph.Yolo8(),
        ["yolox"] = () => CellGraph.Yolox(isDecoded: false),
        ["end to end"] = CellGraph.EndToEnd,
        ["rf-detr"] = () => CellGraph.RfDetr(hasNoObject: true),
        ["rf-detr without its names"] = () => CellGraph.RfDetr(hasNoObject: true, "a", "b"),
        ["half input"] = () => Zeros(new OnnxGraph("images", [1, 3, 64, 64], OnnxGraph.Float16)),
        ["rows before channels"] = () => Zeros(new OnnxGraph("images", [1, 64, 64, 3])),
        ["batch of four"] = () => Zeros(new OnnxGraph("images", [4, 3, 64, 64])),
        ["oblong"] = () => Zeros(new OnnxGraph("images", [1, 3, 32, 64])),
        ["second input"] = () => Zeros(Picture()).Input("orig_target_sizes", [1, 2], OnnxGraph.Int64),
        ["whole numbers"] = () => Zeros(Picture(), type: OnnxGraph.Int64),
        ["a sequence"] = () => Zeros(Picture(), type: null),
        ["no numbers"] = () => Fill(Picture(), "output0", [1, 7, 64], float.NaN),
        ["scores of 37"] = () => Fill(Picture(), "output0", [1, 7, 64], 37),
        ["class 37"] = () => Picture().Weights("w", [1, 1, 6], [1, 1, 9, 9, 0.9f, 37]).Node("Identity", ["w"], "output0").Output("output0", [1, 1, 6]),
        ["a heap"] = () => Picture().Weights("w", [1], [0]).Node("Identity", ["w"], "output0").Output("output0", [1, 7, 1L << 40]),
        ["an unknown operator"] = () => Picture().Node("Telepathy", ["images"], "output0").Output("output0", [1, 7, 64]),
        ["four axes"] = () => Fill(Picture(), "output0", [1, 7, 8, 8], 0),
        ["another output"] = () => Fill(Picture(), "seen", [1, 7, 64], 0).Weights("v", [1], [0]).Node("Identity", ["v"], "felt").Output("felt", [1]),
    };

    [Theory]
    [InlineData("v5", "yolov8", "output0", "[1, 64, 8]", "4 of the box + 3 classes = 7")]
    [InlineData("v8", "yolov5", "output0", "[1, 7, 64]", "4 of the box + 1 objectness + 3 classes = 8")]
    [InlineData("v8", "yolov10", "output0", "[1, 7, 64]", "[1, N, 6]")]
    [InlineData("end to end", "yolov8", "output0", "[1, 192, 6]", "list every class")]
    [InlineData("v5", "yolox", "output0", "84 cells", "boxes to pixels")]
    [InlineData("rf-detr without its names", "rf-detr", "names no tensor for boxes")]
    [InlineData("another output", "yolov8", "names no tensor for predictions")]
    [InlineData("half input", "yolov8", "images", "float16", "float32")]
    [InlineData("rows before channels", "yolov8", "[1, 64, 64, 3]", "NCHW")]
    [InlineData("batch of four", "yolov8", "[4, 3, 64, 64]", "batch size 1")]
    [InlineData("oblong", "yolov8", "[1, 3, 32, 64]", "square")]
    [InlineData("second input", "yolov8", "orig_target_sizes", "alone")]
    [InlineData("whole numbers", "yolov8", "output0 is int64", "float32")]
    [InlineData("a sequence", "yolov8", "output0 is no tensor", "float32")]
    [InlineData("no numbers", "yolov8", "output0 [1, 7, 64]", "NaN")]
    [InlineData("scores of 37", "yolov8", "score of 37", "sigmoid")]
    [InlineData("class 37", "yolov10", "class 37", "lists 3 classes")]
    [InlineData("a heap", "yolov8", "output0", "1099511627776", "more values")]
    [InlineData("an unknown operator", "yolov8", "cannot load the graph", "Telepathy")]
    [InlineData("four axes", "yolov8", "[1, 7, 8, 8]", "[1, N, 7]")]
    public void Load_GraphThatDoesNotFit_IsRefused(string graph, string decoder, params string[] named)
    {
        using var model = new BroughtModel(Graphs[graph](), BroughtModel.Manifest(decoder, keys => keys["input"] = new JsonObject { ["tilePixels"] = 64 }));

        var refusal = model.Refusal();

        Assert.All(named, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
        Assert.StartsWith(model.Folder, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal);
    }

    [Theory]
    [InlineData("{\"classMap\": {\"boat\": \"tank\"}}", "boat", "which classes")]
    [InlineData("{\"classMap\": {\"car\": \"vehicle\"}}", "vehicle", "leave out")]
    [InlineData("{\"classMap\": {}}", "neither tank nor structure", "{\"oil_tank\": \"tank\"}")]
    [InlineData("{\"classes\": [\"tank\", null, \"car\"]}", "classes", "null")]
    [InlineData("{\"classes\": [\"tank\", \"tank\", \"car\"], \"classMap\": {}}", "tank twice")]
    [InlineData("{\"classes\": null}", "classes")]
    [InlineData("{\"input\": {\"tilePixels\": 128}}", "[1, 3, 64, 64]", "set it to 64")]
    [InlineData("{\"input\": {\"channels\": \"GRB\"}}", "input.channels", "BGR")]
    [InlineData("{\"input\": {\"fit\": \"left\"}}", "input.fit", "centre")]
    [InlineData("{\"input\": {\"padLevel\": 256}}", "input.padLevel")]
    [InlineData("{\"input\": {\"scale\": 0}}", "input.scale")]
    [InlineData("{\"input\": {\"name\": \"picture\"}}", "no input picture", "images [1, 3, 64, 64]")]
    [InlineData("{\"input\": {\"dynamicAxes\": [\"height\", \"width\"]}}", "[1, 3, 64, 64]", "leave dynamicAxes out")]
    [InlineData("{\"outputs\": {\"predictions\": \"output9\"}}", "no output output9", "output0 [1, 7, 64]")]
    [InlineData("{\"nmsIou\": 0}", "nmsIou")]
    [InlineData("{\"acrossPasses\": \"median\"}", "acrossPasses is median", "strongest, mean")]
    [InlineData("{\"calibration\": {\"tank\": {\"a\": 1, \"b\": 0, \"small\": {\"greatestMetres\": 0, \"greatestGsdMetres\": 0.2, \"a\": 1, \"b\": 0} } } }", "greatestMetres")]
    [InlineData("{\"boxes\": \"furlongs\"}", "boxes", "grid")]
    [InlineData("{\"strides\": [8, 0]}", "strides")]
    [InlineData("{\"gsdRangeMetres\": [1, 0.1]}", "gsdRangeMetres")]
    [InlineData("{\"operatingPoints\": {\"balanced\": {\"tank\": 7}}}", "operatingPoints")]
    [InlineData("{\"passes\": null}", "passes")]
    [InlineData("{\"decoder\": 5}", "decoder is 5", "this program knows")]
    [InlineData("{\"decoder\": null}", "decoder")]
    public void Load_ManifestThatDoesNotFit_IsRefused(string changes, params string[] named)
    {
        using var model = new BroughtModel(CellGraph.Yolo8(), BroughtModel.Manifest("yolov8", keys =>
        {
            foreach (var (key, value) in JsonNode.Parse(changes)!.AsObject()) // The rows above are objects.
            {
                keys[key] = value?.DeepClone();
            }
        }));

        var refusal = model.Refusal();

        Assert.All(named, word => Assert.Contains(word, refusal, StringComparison.Ordinal));
        Assert.StartsWith(model.Folder, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "JSON object")]
    [InlineData("{\"name\": \"a\", \"name\": \"b\"}", "not valid")]
    [InlineData("{", "not valid")]
    [InlineData("{}", "names no decoder", "yolov8", "README")]
    [InlineData("{\"decoder\": \"yolov8\"}", "nothing says classes", "README")]
    [InlineData("{\"decoder\": \"yolov8\", \"classes\": [\"tank\"]}", "nothing says passes")]
    public void Open_BrokenManifest_IsRefused(string manifest, params string[] named)
    {
        using var model = new BroughtModel(CellGraph.Yolo8(), manifest);

        Assert.All(named, word => Assert.Contains(word, model.Refusal(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../weights.bin", "no file of its own folder")]
    [InlineData("/etc/hostname", "no file of its own folder")]
    [InlineData("..\\weights.bin", "no file of its own folder")]
    [InlineData("", "no file of its own folder")]
    [InlineData("link.bin", "no file of its own folder")]
    [InlineData("gone.bin", "not in the folder")]
    [InlineData("short.bin", "cannot load the graph")]
    public void Load_WeightsKeptElsewhere_AreRefused(string location, string named)
    {
        var graph = Zeros(Picture()).ExternalWeights("far", [1024], location);
        graph.Node("Identity", ["far"], "unused").Output("unused", [1024]);
        using var model = new BroughtModel(graph, BroughtModel.Manifest("yolov8"));
        File.CreateSymbolicLink(Path.Combine(model.Folder, "link.bin"), typeof(RefusedModelTests).Assembly.Location);
        File.WriteAllBytes(Path.Combine(model.Folder, "short.bin"), new byte[8]);

        Assert.Contains(named, model.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WeightsBesideTheGraph_ArePartOfTheModel()
    {
        var graph = Picture().ExternalWeights("far", [1, 7, 64], "far.bin").Node("Identity", ["far"], "output0").Output("output0", [1, 7, 64]);
        using var model = new BroughtModel(graph, BroughtModel.Manifest("yolov8"));
        File.WriteAllBytes(Path.Combine(model.Folder, "far.bin"), new byte[7 * 64 * 4]);

        using (var detector = model.Load())
        {
            Assert.Equal(["far.bin"], detector.Manifest.ExternalFiles.Keys);
        }

        File.WriteAllText(Path.Combine(model.Folder, "manifest.json"), BroughtModel.Manifest("yolov8", keys => keys["externalFiles"] = new JsonObject { ["far.bin"] = "0123" }));
        Assert.Contains("far.bin: the file's SHA-256", model.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OnnxFileAloneWithoutMetadata_AsksForAManifest()
    {
        using var model = new BroughtModel(CellGraph.Yolo8());

        Assert.Contains("yard.onnx: there is no manifest.json beside it", model.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SeveralOnnxFiles_AsksWhich()
    {
        using var model = new BroughtModel(CellGraph.Yolo8());
        File.Copy(model.OnnxPath, Path.Combine(model.Folder, "other.onnx"));

        Assert.Contains("other.onnx, yard.onnx", model.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderWithoutAModel_SaysWhatAModelIs()
    {
        using var model = new BroughtModel(CellGraph.Yolo8());
        File.Delete(model.OnnxPath);

        Assert.Contains("holds no model", model.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyBytes_AreReadOrRefused()
    {
        var sound = CellGraph.Yolo8().Metadata("names", "{0: 'tank'}").ToBytes();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[1, sound.Length]).Sample(
                (at, value, length) =>
                {
                    var bytes = sound.ToArray();
                    bytes[at] = value;
                    File.WriteAllBytes(path, bytes[..length]);
                    try
                    {
                        OnnxFile.Read(path);
                    }
                    catch (ModelException refused)
                    {
                        Assert.Contains("no ONNX model", refused.Message, StringComparison.Ordinal);
                    }
                },
                iter: 2000, threads: 1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no model")]
    [InlineData("<html>Not found</html>")]
    public void Open_FileThatIsNoModel_IsRefused(string content)
    {
        using var model = new BroughtModel(System.Text.Encoding.UTF8.GetBytes(content), BroughtModel.Manifest("yolov8"));

        Assert.Contains("yard.onnx: the file is no ONNX model", model.Refusal(), StringComparison.Ordinal);
    }

    private static OnnxGraph Picture() => new("images", [1, 3, 64, 64]);

    /// <summary>A sound output of YOLOv8, whatever the input is.</summary>
    private static OnnxGraph Zeros(OnnxGraph graph, int? type = OnnxGraph.Float32) => Fill(graph, "output0", [1, 7, 64], 0, type);

    private static OnnxGraph Fill(OnnxGraph graph, string name, long[] shape, float value, int? type = OnnxGraph.Float32) =>
        graph.Weights(name + ".values", shape, [.. Enumerable.Repeat(value, (int)shape.Aggregate((product, side) => product * side))])
            .Node("Identity", [name + ".values"], name)
            .Output(name, [.. shape.Select(side => (long?)side)], type);
}
