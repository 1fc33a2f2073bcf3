using GridMap.Detection.DetectionModels;
using Microsoft.ML.OnnxRuntime;

namespace GridMap.Detection.Tests.DetectionModels;

public sealed class ExecutionProvidersTests
{
    [Theory]
    [InlineData(ExecutionProvider.Cuda, "CUDAExecutionProvider", "package Microsoft.ML.OnnxRuntime.Gpu brings")]
    [InlineData(ExecutionProvider.DirectMl, "DmlExecutionProvider", "package Microsoft.ML.OnnxRuntime.DirectML brings")]
    [InlineData(ExecutionProvider.CoreMl, "CoreMLExecutionProvider", "package Microsoft.ML.OnnxRuntime brings it, on macOS")]
    public void FindFault_RuntimeWithoutTheProvider_NamesThePackageAndWhatWorks(ExecutionProvider provider, string runtimeName, string package)
    {
        var fault = ExecutionProviders.FindFault(provider, ["CPUExecutionProvider"]);

        Assert.NotNull(fault);
        Assert.Contains($"execution provider {ExecutionProviders.NameOf(provider)} is not in", fault, StringComparison.Ordinal);
        Assert.Contains("it has: CPUExecutionProvider", fault, StringComparison.Ordinal);
        Assert.Contains(package, fault, StringComparison.Ordinal);
        Assert.Contains("provider cpu works", fault, StringComparison.Ordinal);
        Assert.Null(ExecutionProviders.FindFault(provider, ["CPUExecutionProvider", runtimeName]));
    }

    [Fact]
    public void FindFault_Cpu_IsAlwaysThere() => Assert.Null(ExecutionProviders.FindFault(ExecutionProvider.Cpu));

    [Theory]
    [InlineData("cpu", ExecutionProvider.Cpu)]
    [InlineData("cuda", ExecutionProvider.Cuda)]
    [InlineData("directml", ExecutionProvider.DirectMl)]
    [InlineData("coreml", ExecutionProvider.CoreMl)]
    [InlineData("CUDA", null)]
    [InlineData("rocm", null)]
    public void Find_Names_AreThoseUsersGive(string name, ExecutionProvider? expected) => Assert.Equal(expected, ExecutionProviders.Find(name));

    [SkippableTheory]
    [InlineData(ExecutionProvider.Cuda)]
    [InlineData(ExecutionProvider.DirectMl)]
    [InlineData(ExecutionProvider.CoreMl)]
    public void Load_ProviderThatIsNotInstalled_IsRefusedAndTheProcessorStillWorks(ExecutionProvider provider)
    {
        Skip.If(ExecutionProviders.FindFault(provider) is null, "this provider is installed here");
        using var model = new DiscModel();
        var folder = ModelFolder.Open(model.Folder);

        Assert.Throws<ExecutionProviderException>(() => OnnxDetector.Load(folder, provider));

        OnnxDetector.Load(folder, ExecutionProvider.Cpu).Dispose();
    }

    [Fact]
    public void OptionsFor_Cpu_RunsOneThreadAtATimeInOrder()
    {
        using var options = ExecutionProviders.OptionsFor(ExecutionProvider.Cpu, isSizeFree: true);

        Assert.Equal((1, 1, ExecutionMode.ORT_SEQUENTIAL, false), (options.IntraOpNumThreads, options.InterOpNumThreads, options.ExecutionMode, options.EnableMemoryPattern));
    }
}
