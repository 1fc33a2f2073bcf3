namespace GridMap.Detection.DetectionModels.Graphs;

/// <summary>What an ONNX file says of itself, read without running or loading it: the runtime never sees a file that is not sound.</summary>
/// <param name="Inputs">What the graph is fed, weights left out.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Metadata">Keys its exporter wrote into it.</param>
/// <param name="ExternalFiles">Files beside it that hold weights, as the graph names them.</param>
internal sealed record OnnxFile(
    IReadOnlyList<GraphValue> Inputs, IReadOnlyList<GraphValue> Outputs, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<string> ExternalFiles)
{
    /// <summary>Reads the description of a file.</summary>
    /// <exception cref="ModelException">It is no ONNX model, or a damaged one.</exception>
    public static OnnxFile Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        try
        {
            return new OnnxWalk().Read(new ProtobufReader(stream, stream.Length));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw new ModelException(path, "the file is no ONNX model, or is cut off; export or fetch it again.", broken);
        }
    }
}
