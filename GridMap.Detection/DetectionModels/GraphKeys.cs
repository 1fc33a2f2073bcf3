using System.Text.Json.Nodes;
using GridMap.Detection.DetectionModels.Graphs;

namespace GridMap.Detection.DetectionModels;

/// <summary>What a graph itself says for a manifest: the names of its tensors, and the size of its input.</summary>
internal static class GraphKeys
{
    public static JsonObject Of(OnnxFile graph, DecoderFamily family)
    {
        var keys = new JsonObject();
        if (graph.Inputs.FirstOrDefault(input => input.Shape is [_, _, _, _] || graph.Inputs.Count == 1) is { } picture)
        {
            keys["input"] = OfInput(picture);
        }

        var outputs = new JsonObject();
        foreach (var role in family.Roles)
        {
            if (FindTensor(graph, family, role) is { } tensor)
            {
                outputs[role.Name] = tensor;
            }
        }

        keys["outputs"] = outputs;
        return keys;
    }

    private static JsonObject OfInput(GraphValue input)
    {
        var keys = new JsonObject { ["name"] = input.Name };
        if (input.Shape is [_, _, { } height, { } width] && height == width && height <= int.MaxValue)
        {
            keys["tilePixels"] = (int)height;
        }
        else if (input.Shape is [_, _, null, null])
        {
            keys["dynamicAxes"] = new JsonArray("height", "width");
        }

        return keys;
    }

    private static string? FindTensor(OnnxFile graph, DecoderFamily family, OutputRole role)
    {
        var usual = role.UsualTensors?.FirstOrDefault(name => graph.Outputs.Any(output => output.Name == name));
        return usual ?? (family.Roles.Count == 1 && graph.Outputs is [var only] ? only.Name : null);
    }
}
