using Microsoft.ML.OnnxRuntime;

namespace GridMap.Detection.DetectionModels;

/// <summary>A loaded model. One is enough for any number of threads; each run uses the thread that calls it, so results never depend on how many there are.</summary>
public sealed class OnnxDetector : IDisposable
{
    private readonly InferenceSession _session;
    private readonly Lock? _oneRun;
    private readonly RunOptions _run = new();
    private readonly IDetectionDecoder _decoder;
    private readonly IReadOnlyList<string> _roles;
    private readonly string[] _outputNames;
    private readonly string _onnxPath;
    private readonly TileInputWriter _writer;

    private OnnxDetector(ModelFolder model, InferenceSession session, ExecutionProvider provider)
    {
        // DirectML takes one run at a time from a session; the others any number.
        _oneRun = provider is ExecutionProvider.DirectMl ? new Lock() : null;
        _session = session;
        _onnxPath = model.OnnxPath;
        Manifest = model.Manifest;
        var family = Decoders.Of(Manifest);
        _decoder = family.Create(Manifest);
        _roles = family.RolesOf(Manifest);
        _outputNames = [.. _roles.Select(role => Manifest.Outputs[role])];
        _writer = new TileInputWriter(Manifest.Input);
    }

    /// <summary>What the model says of itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Loads a model and runs it once on an empty tile, to be sure that its outputs are what the manifest promises.</summary>
    /// <param name="model">A sound model folder.</param>
    /// <param name="provider">What runs it.</param>
    /// <exception cref="ModelException">The graph cannot be loaded or does not fit the manifest.</exception>
    /// <exception cref="ExecutionProviderException">The provider is not installed, or does not start on this machine.</exception>
    public static OnnxDetector Load(ModelFolder model, ExecutionProvider provider = ExecutionProvider.Cpu)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var options = ExecutionProviders.OptionsFor(provider, model.Manifest.Input.IsSizeFree);
        InferenceSession session;
        try
        {
            session = new InferenceSession(model.OnnxPath, options);
        }
        catch (OnnxRuntimeException broken)
        {
            throw new ModelException(model.OnnxPath, $"ONNX Runtime cannot load the graph: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }

        var detector = new OnnxDetector(model, session, provider);
        try
        {
            detector.RequireFit();
            return detector;
        }
        catch
        {
            detector.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    /// <summary>Finds boxes in one tile. Safe from several threads.</summary>
    /// <param name="rgb">Interleaved 8-bit RGB of <paramref name="width"/> × <paramref name="height"/> pixels.</param>
    /// <param name="width">Pixels that hold picture; the input is padded to the size the model wants.</param>
    /// <param name="height">Pixels that hold picture.</param>
    /// <param name="workspace">Buffers of the calling thread; holds the tile's maps afterwards.</param>
    /// <param name="boxes">Boxes are added here, in tile pixels, those with a centre in the padding left out.</param>
    internal void Find(ReadOnlySpan<byte> rgb, int width, int height, DetectorWorkspace workspace, List<RawBox> boxes)
    {
        var (inputWidth, inputHeight) = (PaddedSize(width), PaddedSize(height));
        var input = workspace.Input(3 * inputWidth * inputHeight);
        _writer.Write(rgb, width, height, inputWidth, inputHeight, input);
        var outputs = Run(input, inputWidth, inputHeight, workspace);
        var first = boxes.Count;
        _decoder.Decode(outputs, boxes);
        RemovePadding(boxes, first, width, height);
        workspace.Roofs = CellMap.Find(outputs, CellMap.RoofRole);
        workspace.Scene = CellMap.Find(outputs, CellMap.SceneRole);
    }

    /// <summary>Pixels a side of <paramref name="pixels"/> becomes when padded for the model.</summary>
    internal int PaddedSize(int pixels)
    {
        var multiple = Manifest.Input.MultipleOf;
        return Manifest.Input.IsSizeFree ? (pixels + multiple - 1) / multiple * multiple : Manifest.Input.TilePixels;
    }

    private TileOutputs Run(float[] input, int width, int height, DetectorWorkspace workspace)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, input.AsMemory(0, 3 * width * height), [1, 3, height, width]);
        using var results = Run(value);
        return new TileOutputs(width, height, _roles, [.. results.Select((result, index) => Copy(result, index, workspace))]);
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(OrtValue input)
    {
        if (_oneRun is null)
        {
            return _session.Run(_run, [Manifest.Input.Name], [input], _outputNames);
        }

        lock (_oneRun)
        {
            return _session.Run(_run, [Manifest.Input.Name], [input], _outputNames);
        }
    }

    private static OutputTensor Copy(OrtValue result, int index, DetectorWorkspace workspace)
    {
        var values = result.GetTensorDataAsSpan<float>();
        var buffer = workspace.Output(index, values.Length);
        values.CopyTo(buffer);
        return new OutputTensor(result.GetTensorTypeAndShape().Shape, buffer);
    }

    /// <summary>Runs the graph and lets the outputs go; the bare cost a pipeline is measured against.</summary>
    internal void RunOnly(float[] input, int width, int height)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.AsMemory(0, 3 * width * height), [1, 3, height, width]);
        using var results = Run(value);
    }

    /// <summary>The normalised, padded input of a tile.</summary>
    internal float[] ToInput(ReadOnlySpan<byte> rgb, int width, int height)
    {
        var input = new float[3 * PaddedSize(width) * PaddedSize(height)];
        _writer.Write(rgb, width, height, PaddedSize(width), PaddedSize(height), input);
        return input;
    }

    private static void RemovePadding(List<RawBox> boxes, int first, int width, int height)
    {
        var kept = first;
        for (var i = first; i < boxes.Count; i++)
        {
            if (boxes[i].CentreX < width && boxes[i].CentreY < height)
            {
                boxes[kept++] = boxes[i];
            }
        }

        boxes.RemoveRange(kept, boxes.Count - kept);
    }

    private void RequireFit()
    {
        if (!_session.InputMetadata.ContainsKey(Manifest.Input.Name))
        {
            throw new ModelException(_onnxPath, $"the graph has no input {Manifest.Input.Name}; it has: {string.Join(", ", _session.InputMetadata.Keys)}. Correct input.name in the manifest.");
        }

        if (_outputNames.FirstOrDefault(name => !_session.OutputMetadata.ContainsKey(name)) is { } missing)
        {
            throw new ModelException(_onnxPath, $"the graph has no output {missing}; it has: {string.Join(", ", _session.OutputMetadata.Keys)}. Correct outputs in the manifest.");
        }

        if (_outputNames.FirstOrDefault(name => _session.OutputMetadata[name].ElementType != typeof(float)) is { } odd)
        {
            throw new ModelException(_onnxPath, $"output {odd} is not float32; export the graph with float32 outputs.");
        }

        var multiple = Manifest.Input.MultipleOf;
        var side = Manifest.Input.IsSizeFree ? Math.Max(multiple, 128 / multiple * multiple) : Manifest.Input.TilePixels;
        TileOutputs outputs;
        try
        {
            outputs = Run(new float[3 * side * side], side, side, new DetectorWorkspace());
        }
        catch (OnnxRuntimeException broken)
        {
            throw new ModelException(_onnxPath, $"the graph does not take an input of [1, 3, {side}, {side}]: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }

        if (_decoder.FindShapeFault(outputs) is { } fault)
        {
            throw new ModelException(_onnxPath, fault);
        }
    }
}
