namespace GridMap.Detection.DetectionModels.Graphs;

/// <summary>An input or output a graph declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ElementType">ONNX's number of the element type, 1 = float32; null when it is no dense tensor.</param>
/// <param name="Shape">Sizes of the axes, null = free; null as a whole when the graph does not say.</param>
internal sealed record GraphValue(string Name, int? ElementType, IReadOnlyList<long?>? Shape)
{
    public const int Float32 = 1;

    private static readonly Dictionary<int, string> Types = new()
    {
        [1] = "float32", [2] = "uint8", [3] = "int8", [4] = "uint16", [5] = "int16", [6] = "int32", [7] = "int64", [8] = "string",
        [9] = "bool", [10] = "float16", [11] = "float64", [12] = "uint32", [13] = "uint64", [16] = "bfloat16",
    };

    /// <summary>The element type in words.</summary>
    public string TypeName => ElementType is { } type ? Types.GetValueOrDefault(type, $"element type {type}") : "no tensor";

    /// <summary>The shape in words, ? for a free axis.</summary>
    public string ShapeName => Shape is null ? "an undeclared shape" : $"[{string.Join(", ", Shape.Select(side => side?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"))}]";
}
