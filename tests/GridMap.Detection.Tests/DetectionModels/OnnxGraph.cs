using System.Text;

namespace GridMap.Detection.Tests.DetectionModels;

/// <summary>Writes small ONNX graphs by hand: float tensors of shape [1, channels, height, width] through convolutions.</summary>
internal sealed class OnnxGraph(string inputName)
{
    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _weights = [];
    private readonly List<byte[]> _outputs = [];

    /// <summary>Adds output = Conv(input): one kernel [channels out, 3, side, side], a bias a channel.</summary>
    public OnnxGraph Convolve(string outputName, float[] kernel, float[] bias, int side, int stride, int padding)
    {
        var (kernelName, biasName) = (outputName + ".kernel", outputName + ".bias");
        _weights.Add(Tensor(kernelName, [bias.Length, 3, side, side], kernel));
        _weights.Add(Tensor(biasName, [bias.Length], bias));
        _nodes.Add(Message(
            Text(1, inputName), Text(1, kernelName), Text(1, biasName), Text(2, outputName), Text(3, outputName + ".conv"), Text(4, "Conv"),
            Bytes(5, Integers("kernel_shape", [side, side])), Bytes(5, Integers("strides", [stride, stride])),
            Bytes(5, Integers("pads", [padding, padding, padding, padding]))));
        _outputs.Add(ValueInfo(outputName, bias.Length, "h", "w"));
        return this;
    }

    public byte[] ToBytes()
    {
        var graph = Message(
        [
            .. _nodes.Select(node => Bytes(1, node)), Text(2, "graph"), .. _weights.Select(weight => Bytes(5, weight)),
            Bytes(11, ValueInfo(inputName, 3, "height", "width")), .. _outputs.Select(output => Bytes(12, output)),
        ]);
        return Message(Number(1, 8), Bytes(7, graph), Bytes(8, Message(Text(1, ""), Number(2, 13))));
    }

    private static byte[] Tensor(string name, long[] shape, float[] values)
    {
        var raw = new byte[values.Length * 4];
        Buffer.BlockCopy(values, 0, raw, 0, raw.Length);
        return Message([.. shape.Select(side => Number(1, side)), Number(2, 1), Text(8, name), Bytes(9, raw)]);
    }

    private static byte[] Integers(string name, long[] values) =>
        Message([Text(1, name), .. values.Select(value => Number(8, value)), Number(20, 7)]);

    private static byte[] ValueInfo(string name, int channels, string height, string width)
    {
        var shape = Message(
            Bytes(1, Message(Number(1, 1))), Bytes(1, Message(Number(1, channels))), Bytes(1, Message(Text(2, height))), Bytes(1, Message(Text(2, width))));
        return Message(Text(1, name), Bytes(2, Message(Bytes(1, Message(Number(1, 1), Bytes(2, shape))))));
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
