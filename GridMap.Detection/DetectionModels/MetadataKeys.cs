using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GridMap.Detection.DetectionModels;

/// <summary>Reads the metadata that deepness (a QGIS plug-in) keeps in an ONNX file, and the class names Ultralytics writes, as keys of a manifest.</summary>
/// <remarks>Source: PUTvision/qgis-plugin-deepness, <c>model_base.py</c> and <c>detection_parameters.py</c>.</remarks>
internal sealed partial class MetadataKeys(string onnxPath, IReadOnlyDictionary<string, string> metadata)
{
    private const double CentimetresPerMetre = 100;

    // Imagery coarser than the model's is searched as it is: objects are then smaller than in training.
    private const double CoarsestFactor = 1.5;
    private const double FinestMetres = 0.001;
    private const double LeastThreshold = 0.05;

    /// <summary>What a class of somebody else's set most likely stands for.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["tank"] = "tank", ["tanks"] = "tank", ["oil_tank"] = "tank", ["oiltank"] = "tank", ["storage_tank"] = "tank", ["storagetank"] = "tank",
        ["fuel_tank"] = "tank", ["chemical_tank"] = "tank", ["silo"] = "tank",
        ["structure"] = "structure", ["building"] = "structure", ["buildings"] = "structure", ["roof"] = "structure", ["shed"] = "structure",
        ["warehouse"] = "structure", ["workshop"] = "structure", ["factory"] = "structure", ["house"] = "structure",
    };

    private static readonly Dictionary<string, string> DetectorTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["YOLO_v5_or_v7_default"] = "yolov5", ["YOLO_v6"] = "yolov6", ["YOLO_v9"] = "yolov8",
        ["YOLO_Ultralytics"] = "yolov8", ["YOLO_Ultralytics_obb"] = "yolov8-obb",
    };

    private readonly List<string> _used = [];

    /// <summary>Adds what the manifest leaves out and the metadata says.</summary>
    /// <returns>The metadata keys used.</returns>
    /// <exception cref="ModelException">A key that is needed cannot be understood, or the model is no detector.</exception>
    public IReadOnlyList<string> AddMissing(JsonObject keys)
    {
        var isWithoutManifest = keys.Count == 0;
        if (Find("model_type") is { } type)
        {
            AddDecoder(keys, type);
        }

        AddClasses(keys, isWithoutManifest);
        AddScale(keys);
        AddScores(keys);
        AddInput(keys);
        return _used;
    }

    private void AddDecoder(JsonObject keys, string type)
    {
        if (keys.ContainsKey("decoder"))
        {
            return;
        }

        if (!type.Equals("Detector", StringComparison.OrdinalIgnoreCase))
        {
            throw new ModelException(onnxPath, $"its metadata says model_type {type}, but only a Detector finds objects.");
        }

        // The plug-in takes YOLOv5/v7 where nothing is said; the shape of the output is checked against it.
        var detector = Find("det_type") ?? "YOLO_v5_or_v7_default";
        keys["decoder"] = DetectorTypes.TryGetValue(detector, out var decoder)
            ? decoder
            : throw new ModelException(onnxPath, $"its metadata says det_type {detector}, but this program knows: {string.Join(", ", DetectorTypes.Keys)}; export one of these, or name a decoder in manifest.json.");
    }

    private void AddClasses(JsonObject keys, bool isWithoutManifest)
    {
        if (keys.ContainsKey("classes") || (Find("class_names") ?? Find("names")) is not { } text)
        {
            return;
        }

        var names = Names(text);
        keys["classes"] = new JsonArray([.. names.Select(name => (JsonNode)name)]);
        if (isWithoutManifest)
        {
            keys["classMap"] = new JsonObject(
                from name in names.Distinct()
                let meant = Synonyms.GetValueOrDefault(name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_'))
                where meant is not null
                select KeyValuePair.Create(name, (JsonNode?)meant));
        }
    }

    private void AddScale(JsonObject keys)
    {
        if (keys.ContainsKey("passes") || FindNumber("resolution", isPlausible: value => value is > 0 and < 10_000) is not { } centimetres)
        {
            return;
        }

        var metres = centimetres / CentimetresPerMetre;
        keys["passes"] = new JsonArray(new JsonObject { ["gsdMetres"] = metres });
        if (!keys.ContainsKey("gsdRangeMetres"))
        {
            keys["gsdRangeMetres"] = new JsonArray(FinestMetres, metres * CoarsestFactor);
        }
    }

    private void AddScores(JsonObject keys)
    {
        if (!keys.ContainsKey("operatingPoints") && FindNumber("det_conf", value => value is >= 0 and <= 1) is { } confidence)
        {
            keys["operatingPoints"] = new JsonObject { ["balanced"] = new JsonObject { ["tank"] = confidence, ["structure"] = confidence } };
            if (!keys.ContainsKey("candidateThreshold") && confidence is > 0 and < LeastThreshold)
            {
                keys["candidateThreshold"] = confidence;
            }
        }

        if (!(keys.ContainsKey("nmsIou") && keys.ContainsKey("mergeIou")) && FindNumber("det_iou_thresh", value => value is > 0 and <= 1) is { } overlap)
        {
            ManifestKeys.AddMissing(keys, new JsonObject { ["nmsIou"] = overlap, ["mergeIou"] = overlap });
        }
    }

    private void AddInput(JsonObject keys)
    {
        var stated = keys["input"] as JsonObject;
        var input = new JsonObject();
        bool IsMissing(string key) => stated?.ContainsKey(key) != true;
        if (IsMissing("tilePixels") && FindNumber(metadata.ContainsKey("tiles_size") ? "tiles_size" : "tile_size", value => value is >= 32 and <= 8192) is { } tile)
        {
            input["tilePixels"] = (int)tile;
        }

        if (IsMissing("overlapPixels") && (input["tilePixels"] ?? stated?["tilePixels"]) is JsonValue side && side.TryGetValue(out int pixels)
            && FindNumber("tiles_overlap", value => value is >= 0 and <= 50) is { } percent)
        {
            // The plug-in's own rounding.
            input["overlapPixels"] = (int)(pixels * percent / 100 * 2) / 2;
        }

        foreach (var (name, key) in new[] { ("standardization_mean", "mean"), ("standardization_std", "std") })
        {
            if (IsMissing(key) && Find(name) is { } text)
            {
                input[key] = Parse(text) as JsonArray ?? throw Unclear(name, text);
            }
        }

        if (input.Count > 0)
        {
            ManifestKeys.AddMissing(keys, new JsonObject { ["input"] = input });
        }
    }

    /// <summary>The text of a key: as it stands, or without the quotes of JSON.</summary>
    private string? Find(string key)
    {
        if (!metadata.TryGetValue(key, out var text))
        {
            return null;
        }

        _used.Add(key);
        return Parse(text) is JsonValue value && value.TryGetValue(out string? plain) ? plain : text;
    }

    private double? FindNumber(string key, Predicate<double> isPlausible) =>
        Find(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && isPlausible(number) ? number
        : throw Unclear(key, text);

    /// <summary>Names by number: JSON as deepness writes it, or a Python dictionary as Ultralytics does.</summary>
    private List<string> Names(string text)
    {
        var numbered = Parse(text) switch
        {
            JsonArray list when list.All(item => item is JsonValue value && value.TryGetValue(out string? _)) =>
                list.Select((item, index) => (index, Name: item?.GetValue<string>() ?? "")).ToList(),
            JsonObject named when named.All(item => item.Value is JsonValue value && value.TryGetValue(out string? _) && int.TryParse(item.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)) =>
                [.. named.Select(item => (int.Parse(item.Key, CultureInfo.InvariantCulture), item.Value?.GetValue<string>() ?? ""))],
            _ => [.. PythonEntries().Matches(text).Select(entry => (int.Parse(entry.Groups["number"].Value, CultureInfo.InvariantCulture), entry.Groups["name"].Value))],
        };
        var names = numbered.OrderBy(entry => entry.Item1).ToList();
        return names.Count > 0 && names.Select((entry, index) => entry.Item1 == index).All(isInOrder => isInOrder)
            ? [.. names.Select(entry => entry.Item2)]
            : throw Unclear("class_names", text);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null; // Plain text, which is fine too.
        }
    }

    private ModelException Unclear(string key, string text) =>
        new(onnxPath, $"its metadata says {key} = {(text.Length > 80 ? text[..80] + "…" : text)}, which cannot be understood; write the value in manifest.json instead.");

    [GeneratedRegex("""(?<number>\d{1,6})\s*:\s*(?:'(?<name>(?:[^'\\]|\\.)*)'|"(?<name>(?:[^"\\]|\\.)*)")""")]
    private static partial Regex PythonEntries();
}
