using Microsoft.ML.OnnxRuntime;

namespace GridMap.Detection.DetectionModels;

/// <summary>The execution providers by the names users give, and which of them the installed ONNX Runtime has.</summary>
public static class ExecutionProviders
{
    /// <summary>Names users give: <c>cpu</c>, <c>cuda</c>, <c>directml</c>, <c>coreml</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ExecutionProvider>().Select(NameOf)];

    /// <summary>The provider of a name, or null when it names none.</summary>
    public static ExecutionProvider? Find(string name) =>
        Enum.GetValues<ExecutionProvider>().Where(provider => NameOf(provider) == name).Cast<ExecutionProvider?>().FirstOrDefault();

    /// <summary>The name users give to a provider.</summary>
    public static string NameOf(ExecutionProvider provider) => provider switch
    {
        ExecutionProvider.Cuda => "cuda",
        ExecutionProvider.DirectMl => "directml",
        ExecutionProvider.CoreMl => "coreml",
        _ => "cpu",
    };

    /// <summary>Why the installed ONNX Runtime cannot run on a provider and what to do; null when it can.</summary>
    public static string? FindFault(ExecutionProvider provider) => FindFault(provider, OrtEnv.Instance().GetAvailableProviders());

    internal static string? FindFault(ExecutionProvider provider, IReadOnlyCollection<string> installed)
    {
        var (runtimeName, package, where) = provider switch
        {
            ExecutionProvider.Cuda => ("CUDAExecutionProvider", "Microsoft.ML.OnnxRuntime.Gpu", "on Windows or Linux with an NVIDIA card, its driver, CUDA and cuDNN"),
            ExecutionProvider.DirectMl => ("DmlExecutionProvider", "Microsoft.ML.OnnxRuntime.DirectML", "on Windows with a DirectX 12 card"),
            ExecutionProvider.CoreMl => ("CoreMLExecutionProvider", "Microsoft.ML.OnnxRuntime", "on macOS"),
            _ => ("CPUExecutionProvider", "Microsoft.ML.OnnxRuntime", "anywhere"),
        };
        return installed.Contains(runtimeName) ? null
            : $"The execution provider {NameOf(provider)} is not in the ONNX Runtime installed here (it has: {string.Join(", ", installed)}). " +
              $"The NuGet package {package} brings it, {where}: put it in the place of Microsoft.ML.OnnxRuntime in GridMap.Detection and build again. The provider cpu works without it.";
    }

    /// <summary>Settings of a session: one thread a run, since the tiles are what runs side by side.</summary>
    /// <exception cref="ExecutionProviderException">The provider is not installed, or does not start on this machine.</exception>
    internal static SessionOptions OptionsFor(ExecutionProvider provider, bool isSizeFree)
    {
        if (FindFault(provider) is { } fault)
        {
            throw new ExecutionProviderException(fault);
        }

        var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // DirectML refuses memory patterns; inputs of many sizes gain nothing by them.
            EnableMemoryPattern = !isSizeFree && provider is not ExecutionProvider.DirectMl,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            Append(options, provider);
            return options;
        }
        catch (OnnxRuntimeException refusal)
        {
            options.Dispose();
            throw new ExecutionProviderException(
                $"The execution provider {NameOf(provider)} is installed but does not start: {refusal.Message.ReplaceLineEndings(" ")} The provider cpu works without it.", refusal);
        }
    }

    private static void Append(SessionOptions options, ExecutionProvider provider)
    {
        switch (provider)
        {
            case ExecutionProvider.Cuda:
                options.AppendExecutionProvider_CUDA(0);
                break;
            case ExecutionProvider.DirectMl:
                options.AppendExecutionProvider_DML(0);
                break;
            case ExecutionProvider.CoreMl:
                options.AppendExecutionProvider("CoreML", new Dictionary<string, string> { ["ModelFormat"] = "MLProgram" });
                break;
            default:
                break;
        }
    }
}
