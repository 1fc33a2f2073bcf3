using System.Text;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>Writes small ONNX graphs by hand: one picture in, any chain of nodes, any outputs.</summary>
internal sealed class OnnxGraph
{
    public const int Float32 = 1;
    public const int Float16 = 10;
    public const int Int64 = 7;

    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _weights = [];
    private readonly List<byte[]> _inputs = [];
    private readonly List<byte[]> _outputs = [];
    private readonly List<byte[]> _metadata = [];
    private readonly string _inputName;

    /// <param name="inputName">The picture's tensor.</param>
    /// <param name="shape">Its axes, null = free; without them [1, 3, free, free].</param>
    /// <param name="type">Its element type.</param>
    public OnnxGraph(string inputName, long?[]? shape = null, int type = Float32)
    {
        _inputName = inputName;
        Input(inputName, shape ?? [1, 3, null, null], type);
    }

    /// <summary>Adds another input.</summary>
    public OnnxGraph Input(string name, long?[] shape, int type = Float32)
    {
        _inputs.Add(ValueInfo(name, shape, type));
        return this;
    }

    /// <summary>Adds output = Conv(input): one kernel [channels out, 3, side, side], a bias a channel.</summary>
    public OnnxGraph Convolve(string outputName, float[] kernel, float[] bias, int side, int stride, int padding) =>
        ConvolveInside(outputName, kernel, bias, side, stride, padding).Output(outputName, [1, bias.Length, null, null]);

    /// <summary>The same, for other nodes to go on with.</summary>
    public OnnxGraph ConvolveInside(string name, float[] kernel, float[] bias, int side, int stride, int padding) =>
        Weights(name + ".kernel", [bias.Length, 3, side, side], kernel).Weights(name + ".bias", [bias.Length], bias).Node(
            "Conv", [_inputName, name + ".kernel", name + ".bias"], name,
            Integers("kernel_shape", [side, side]), Integers("strides", [stride, stride]), Integers("pads", [padding, padding, padding, padding]));

    /// <summary>Adds numbers that never change.</summary>
    public OnnxGraph Weights(string name, long[] shape, float[] values)
    {
        var raw = new byte[values.Length * 4];
        Buffer.BlockCopy(values, 0, raw, 0, raw.Length);
        _weights.Add(Message([.. shape.Select(side => Number(1, side)), Number(2, Float32), Text(8, name), Bytes(9, raw)]));
        return this;
    }

    /// <summary>Adds float32 numbers kept in another file.</summary>
    public OnnxGraph ExternalWeights(string name, long[] shape, string location)
    {
        _weights.Add(Message(
            [.. shape.Select(side => Number(1, side)), Number(2, Float32), Text(8, name), Bytes(13, Message(Text(1, "location"), Text(2, location))), Number(14, 1)]));
        return this;
    }

    public OnnxGraph Reshape(string from, string to, params long[] shape)
    {
        var raw = new byte[shape.Length * 8];
        Buffer.BlockCopy(shape, 0, raw, 0, raw.Length);
        _weights.Add(Message(Number(1, shape.Length), Number(2, Int64), Text(8, to + ".shape"), Bytes(9, raw)));
        return Node("Reshape", [from, to + ".shape"], to);
    }

    public OnnxGraph Concat(string to, int axis, params string[] from) => Node("Concat", from, to, Message(Text(1, "axis"), Number(3, axis), Number(20, 2)));

    public OnnxGraph Transpose(string from, string to, params long[] order) => Node("Transpose", [from], to, Integers("perm", order));

    public OnnxGraph Node(string type, string[] from, string to, params byte[][] attributes)
    {
        _nodes.Add(Message([.. from.Select(name => Text(1, name)), Text(2, to), Text(3, to + ".node"), Text(4, type), .. attributes.Select(attribute => Bytes(5, attribute))]));
        return this;
    }

    /// <summary>Declares an output.</summary>
    public OnnxGraph Output(string name, long?[]? shape = null, int? type = Float32)
    {
        _outputs.Add(type is { } known ? ValueInfo(name, shape, known) : Message(Text(1, name), Bytes(2, Message(Bytes(4, Message())))));
        return this;
    }

    public OnnxGraph Metadata(string key, string value)
    {
        _metadata.Add(Message(Text(1, key), Text(2, value)));
        return this;
    }

    public byte[] ToBytes()
    {
        var graph = Message(
        [
            .. _nodes.Select(node => Bytes(1, node)), Text(2, "graph"), .. _weights.Select(weight => Bytes(5, weight)),
            .. _inputs.Select(input => Bytes(11, input)), .. _outputs.Select(output => Bytes(12, output)),
        ]);
        return Message([Number(1, 8), Bytes(7, graph), Bytes(8, Message(Text(1, ""), Number(2, 13))), .. _metadata.Select(entry => Bytes(14, entry))]);
    }

    private static byte[] Integers(string name, long[] values) =>
        Message([Text(1, name), .. values.Select(value => Number(8, value)), Number(20, 7)]);

    private static byte[] ValueInfo(string name, long?[]? shape, int type)
    {
        byte[][] axes = [.. (shape ?? []).Select((side, index) => Bytes(1, side is { } fixedSide ? Message(Number(1, fixedSide)) : Message(Text(2, $"axis{index}"))))];
        var tensor = Message([Number(1, type), .. shape is null ? (byte[][])[] : [Bytes(2, Message(axes))]]);
        return Message(Text(1, name), Bytes(2, Message(Bytes(1, tensor))));
    }

    private static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    private static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int field, byte[] content) => [.. Varint((uint)(field << 3) | 2), .. Varint((ulong)content.Length), .. content];

    private static byte[] Number(int field, long value) => [.. Varint((uint)(field << 3)), .. Varint((ulong)value)];

    private static IEnumerable<byte> Varint(ulong value)
    {
        while (value >= 128)
        {
            yield return (byte)(value | 128);
            value >>= 7;
        }

        yield return (byte)value;
    }
}
