namespace GridMap.Detection.DetectionModels.Graphs;

/// <summary>Goes once through a model's messages and keeps what describes it.</summary>
/// <remarks>Field numbers: onnx.proto3 of the ONNX repository (ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto, ValueInfoProto).</remarks>
internal sealed class OnnxWalk
{
    // Graphs inside attributes (If, Loop) nest; nobody exports them this deep.
    private const int MaxDepth = 16;
    private const int External = 1;

    private readonly List<GraphValue> _inputs = [];
    private readonly List<GraphValue> _outputs = [];
    private readonly HashSet<string> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _external = new(StringComparer.Ordinal);
    private bool _hasGraph;

    public OnnxFile Read(ProtobufReader model)
    {
        while (model.Next())
        {
            switch (model.Field)
            {
                case 7:
                    _hasGraph = true;
                    ReadGraph(model.Message(), depth: 0);
                    break;
                case 14:
                    var (key, value) = ReadEntry(model.Message());
                    _metadata[key] = value;
                    break;
                case 20:
                    ReadTraining(model.Message());
                    break;
                case 25:
                    ReadFunction(model.Message());
                    break;
            }
        }

        return _hasGraph
            ? new OnnxFile([.. _inputs.Where(input => !_weights.Contains(input.Name))], _outputs, _metadata, [.. _external])
            : throw new InvalidDataException("the model holds no graph.");
    }

    private void ReadGraph(ProtobufReader graph, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidDataException("the graphs of the model are nested too deep.");
        }

        while (graph.Next())
        {
            switch (graph.Field)
            {
                case 1:
                    ReadNode(graph.Message(), depth);
                    break;
                case 5:
                    ReadWeights(graph.Message(), isTop: depth == 0);
                    break;
                case 11 when depth == 0:
                    _inputs.Add(ReadValue(graph.Message()));
                    break;
                case 12 when depth == 0:
                    _outputs.Add(ReadValue(graph.Message()));
                    break;
                case 15:
                    ReadSparse(graph.Message());
                    break;
            }
        }
    }

    private void ReadTraining(ProtobufReader training)
    {
        while (training.Next())
        {
            if (training.Field is 1 or 2)
            {
                ReadGraph(training.Message(), depth: 1);
            }
        }
    }

    private void ReadFunction(ProtobufReader function)
    {
        while (function.Next())
        {
            if (function.Field is 7)
            {
                ReadNode(function.Message(), depth: 1);
            }
        }
    }

    private void ReadNode(ProtobufReader node, int depth)
    {
        while (node.Next())
        {
            if (node.Field is 5)
            {
                ReadAttribute(node.Message(), depth);
            }
        }
    }

    private void ReadAttribute(ProtobufReader attribute, int depth)
    {
        while (attribute.Next())
        {
            switch (attribute.Field)
            {
                case 5 or 10:
                    ReadWeights(attribute.Message(), isTop: false);
                    break;
                case 6 or 11:
                    ReadGraph(attribute.Message(), depth + 1);
                    break;
                case 22 or 23:
                    ReadSparse(attribute.Message());
                    break;
            }
        }
    }

    private void ReadSparse(ProtobufReader sparse)
    {
        while (sparse.Next())
        {
            if (sparse.Field is 1 or 2)
            {
                ReadWeights(sparse.Message(), isTop: false);
            }
        }
    }

    private void ReadWeights(ProtobufReader tensor, bool isTop)
    {
        string? location = null;
        var isExternal = false;
        while (tensor.Next())
        {
            switch (tensor.Field)
            {
                case 8 when isTop:
                    _weights.Add(tensor.Text());
                    break;
                case 13:
                    location = ReadEntry(tensor.Message()) is ("location", var file) ? file : location;
                    break;
                case 14:
                    isExternal = tensor.Number() == External;
                    break;
            }
        }

        if (isExternal || location is not null)
        {
            _external.Add(location ?? "");
        }
    }

    private static (string Key, string Value) ReadEntry(ProtobufReader entry)
    {
        var (key, value) = ("", "");
        while (entry.Next())
        {
            (key, value) = entry.Field switch
            {
                1 => (entry.Text(), value),
                2 => (key, entry.Text()),
                _ => (key, value),
            };
        }

        return (key, value);
    }

    private static GraphValue ReadValue(ProtobufReader value)
    {
        var result = new GraphValue("", null, null);
        while (value.Next())
        {
            result = value.Field switch
            {
                1 => result with { Name = value.Text() },
                2 => ReadType(value.Message(), result),
                _ => result,
            };
        }

        return result;
    }

    private static GraphValue ReadType(ProtobufReader type, GraphValue value)
    {
        while (type.Next())
        {
            if (type.Field is 1)
            {
                var tensor = type.Message();
                while (tensor.Next())
                {
                    value = tensor.Field switch
                    {
                        1 => value with { ElementType = (int)tensor.Number() },
                        2 => value with { Shape = ReadShape(tensor.Message()) },
                        _ => value,
                    };
                }
            }
        }

        return value;
    }

    private static List<long?> ReadShape(ProtobufReader shape)
    {
        var sides = new List<long?>();
        while (shape.Next())
        {
            if (shape.Field is 1)
            {
                long? side = null;
                var axis = shape.Message();
                while (axis.Next())
                {
                    side = axis.Field is 1 ? axis.Number() : side;
                }

                // Exporters write 0 or -1 for an axis that is free.
                sides.Add(side > 0 ? side : null);
            }
        }

        return sides;
    }
}
