using System.Diagnostics;

namespace GridMap.EndToEnd.Tests;

/// <summary>The built <c>gridmap</c> command, as a user calls it.</summary>
internal static class Gridmap
{
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Repository.BuildOf("GridMap.Server", Path.Combine("worker", "gridmap.dll")));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"gridmap {string.Join(' ', arguments)}: {process.ExitCode} {await errors}");
        return await output;
    }
}
