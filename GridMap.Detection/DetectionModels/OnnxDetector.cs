using Microsoft.ML.OnnxRuntime;

namespace GridMap.Detection.DetectionModels;

/// <summary>A loaded model. One is enough for any number of threads; each run uses the thread that calls it, so results never depend on how many there are.</summary>
public sealed class OnnxDetector : IDisposable
{
    // Rounding of a last sigmoid may pass 1 by a hair.
    private const float HighestScore = 1.001f;

    private readonly InferenceSession _session;
    private readonly Lock? _oneRun;
    private readonly ExecutionProvider _provider;
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
        _provider = provider;
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
        if (GraphRules.FindFault(model.Manifest, model.Graph) is { } fault)
        {
            throw new ModelException(model.OnnxPath, fault);
        }

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
        var frame = TileFrame.For(Manifest.Input, width, height);
        var input = workspace.Input(3 * frame.InputWidth * frame.InputHeight);
        _writer.Write(rgb, width, height, frame, input);
        var outputs = RunChecked(input, frame.InputWidth, frame.InputHeight, workspace);
        var first = boxes.Count;
        Decode(outputs, boxes);
        PlaceInTile(boxes, first, frame, width, height);
        workspace.Roofs = CellMap.Find(outputs, CellMap.RoofRole);
        workspace.Scene = CellMap.Find(outputs, CellMap.SceneRole);
    }

    /// <summary>Gives back the memory that runs on large tiles took; the next ones ask for it again.</summary>
    internal void ReturnMemory()
    {
        // The runtime lets go at the end of a run that asks for it, and only on the processor is there anything to be had.
        if (_provider is ExecutionProvider.Cpu)
        {
            using var options = new RunOptions();
            options.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            var side = SmallSide;
            using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, new float[3 * side * side].AsMemory(), [1, 3, side, side]);
            using var results = _session.Run(options, [Manifest.Input.Name], [value], _outputNames);
        }
    }

    /// <summary>Pixels a side of <paramref name="pixels"/> becomes when padded for the model.</summary>
    internal int PaddedSize(int pixels) => TileFrame.For(Manifest.Input, pixels, pixels).InputWidth;

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

    private OutputTensor Copy(OrtValue result, int index, DetectorWorkspace workspace)
    {
        if (result.GetTensorTypeAndShape().ElementCount > GraphRules.MaxOutputValues)
        {
            throw new ModelException(_onnxPath, $"output {_outputNames[index]} gives more values than a tile can need; export the graph again.");
        }

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
        var frame = TileFrame.For(Manifest.Input, width, height);
        var input = new float[3 * frame.InputWidth * frame.InputHeight];
        _writer.Write(rgb, width, height, frame, input);
        return input;
    }

    /// <summary>Runs the graph; what it gives is of the right shapes and holds numbers only.</summary>
    private TileOutputs RunChecked(float[] input, int width, int height, DetectorWorkspace workspace)
    {
        TileOutputs outputs;
        try
        {
            outputs = Run(input, width, height, workspace);
        }
        catch (OnnxRuntimeException broken)
        {
            throw new ModelException(_onnxPath, $"the graph fails on an input of [1, 3, {height}, {width}]: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }

        if (_decoder.FindShapeFault(outputs) is { } fault)
        {
            throw new ModelException(_onnxPath, fault);
        }

        return outputs.Roles.FirstOrDefault(role => outputs[role].HoldsNaN()) is { } odd
            ? throw new ModelException(_onnxPath, $"output {Manifest.Outputs[odd]} {outputs[odd]} holds values that are no numbers (NaN); export the graph again, in float32 throughout.")
            : outputs;
    }

    private void Decode(TileOutputs outputs, List<RawBox> boxes)
    {
        var first = boxes.Count;
        try
        {
            _decoder.Decode(outputs, boxes);
        }
        catch (InvalidDataException senseless)
        {
            throw new ModelException(_onnxPath, senseless.Message, senseless);
        }

        for (var i = first; i < boxes.Count; i++)
        {
            if (boxes[i].Score > HighestScore)
            {
                throw new ModelException(_onnxPath, $"the decoder {Manifest.Decoder} reads a score of {boxes[i].Score}, but scores are probabilities from 0 to 1; name another decoder, or export the graph with its last sigmoid.");
            }
        }
    }

    private static void PlaceInTile(List<RawBox> boxes, int first, TileFrame frame, int width, int height)
    {
        var kept = first;
        for (var i = first; i < boxes.Count; i++)
        {
            var box = frame.ToTile(boxes[i]);
            if (!frame.IsPadding(box.CentreX, box.CentreY, width, height))
            {
                boxes[kept++] = box;
            }
        }

        boxes.RemoveRange(kept, boxes.Count - kept);
    }

    private void RequireFit()
    {
        var side = SmallSide;
        Decode(RunChecked(new float[3 * side * side], side, side, new DetectorWorkspace()), []);
    }

    /// <summary>The least side of a tile that tells whether the graph runs.</summary>
    private int SmallSide => Manifest.Input is { IsSizeFree: true, MultipleOf: var multiple } ? Math.Max(multiple, 128 / multiple * multiple) : Manifest.Input.TilePixels;
}
