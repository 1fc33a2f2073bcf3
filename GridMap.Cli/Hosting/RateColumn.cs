using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GridMap.Cli.Hosting;

/// <summary>Units done per second.</summary>
internal sealed class RateColumn(string unit) : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed ? string.Create(CultureInfo.InvariantCulture, $"{speed:0.0} {unit}/s") : $"? {unit}/s");
}
