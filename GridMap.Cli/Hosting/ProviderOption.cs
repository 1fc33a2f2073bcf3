using System.CommandLine;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Hosting;

/// <summary><c>--provider</c>: what runs the network; the same option for every verb that runs one.</summary>
internal static class ProviderOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--provider")
        {
            Description = "What runs the network: cpu (the same bytes on every run), or cuda, directml or coreml where the ONNX Runtime package that has them is built in.",
            DefaultValueFactory = _ => ExecutionProviders.NameOf(ExecutionProvider.Cpu),
        };
        option.AcceptOnlyFromAmong([.. ExecutionProviders.Names]);
        return option;
    }

    public static ExecutionProvider Provider(this ParseResult arguments, Option<string> option) =>
        ExecutionProviders.Find(arguments.GetRequiredValue(option)) ?? ExecutionProvider.Cpu; // Only known names get through.
}
