namespace GridMap.Detection.DetectionModels;

/// <summary>A model folder that cannot be used; the message names the file, the cause and what to do.</summary>
public sealed class ModelException(string path, string cause, Exception? inner = null) : IOException($"{path}: {cause}", inner)
{
    /// <summary>The manifest or ONNX file at fault.</summary>
    public string Path { get; } = path;
}
