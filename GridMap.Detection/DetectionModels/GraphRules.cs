using GridMap.Detection.DetectionModels.Graphs;

namespace GridMap.Detection.DetectionModels;

/// <summary>Whether a graph's inputs and outputs are what the manifest says, before the runtime is given it.</summary>
internal static class GraphRules
{
    // A tile's outputs are some millions of values; a graph that declares more would take the memory of the machine.
    public const double MaxOutputValues = 1 << 26;

    /// <summary>The fault in words: the tensor, its shape, what to do; null when there is none.</summary>
    public static string? FindFault(ModelManifest manifest, OnnxFile graph) =>
        FindInputFault(manifest.Input, graph.Inputs)
        ?? manifest.Outputs.Values.Select(name => FindOutputFault(name, graph.Outputs)).FirstOrDefault(fault => fault is not null);

    private static string? FindInputFault(ModelInput input, IReadOnlyList<GraphValue> inputs)
    {
        if (inputs.FirstOrDefault(value => value.Name == input.Name) is not { } found)
        {
            return $"the graph has no input {input.Name}; it has: {Names(inputs)}. Correct input.name in the manifest.";
        }

        if (inputs.FirstOrDefault(value => value != found) is { } other)
        {
            return $"the graph wants a second input {other.Name} beside {input.Name}; export the detector alone, with the picture as its only input.";
        }

        if (found.ElementType != GraphValue.Float32)
        {
            return $"input {found.Name} is {found.TypeName}, but only float32 is known; export the graph with float32 inputs (without half precision or quantised inputs).";
        }

        var side = input.TilePixels;
        return found.Shape switch
        {
            null => null,
            { Count: not 4 } or [_, not (null or 3), _, _] => $"input {found.Name} has shape {found.ShapeName}, but one of [1, 3, height, width] is needed; export the graph with channels before rows (NCHW) and three channels.",
            [not (null or 1), _, _, _] => $"input {found.Name} has shape {found.ShapeName}, a batch of several pictures; export the graph with batch size 1 or a free batch axis.",
            [_, _, { } height, { } width] when height != side || width != side => height == width
                ? $"input {found.Name} has shape {found.ShapeName}, but input.tilePixels is {side}; set it to {height} and choose the scale by passes, or export the graph for {side} pixels."
                : $"input {found.Name} has shape {found.ShapeName}; export the graph with a square input.",
            [_, _, var height, var width] when input.IsSizeFree && (height ?? width) is not null => $"input {found.Name} has shape {found.ShapeName}, but input.dynamicAxes says that height and width are free; leave dynamicAxes out.",
            _ => null,
        };
    }

    private static string? FindOutputFault(string name, IReadOnlyList<GraphValue> outputs)
    {
        if (outputs.FirstOrDefault(value => value.Name == name) is not { } found)
        {
            return $"the graph has no output {name}; it has: {Names(outputs)}. Correct outputs in the manifest.";
        }

        if (found.ElementType != GraphValue.Float32)
        {
            return $"output {name} is {found.TypeName}, but only float32 is known; export the graph with float32 outputs.";
        }

        return found.Shape is { } shape && shape.Aggregate(1.0, (product, side) => product * (side ?? 1)) > MaxOutputValues
            ? $"output {name} has shape {found.ShapeName}, more values than a tile can need; export the graph again."
            : null;
    }

    private static string Names(IEnumerable<GraphValue> values) => string.Join(", ", values.Select(value => $"{value.Name} {value.ShapeName}"));
}
