using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GridMap.Server.Workers;

/// <summary>Finds the <c>gridmap</c> command that came with the server.</summary>
internal sealed class WorkerCommand
{
    private WorkerCommand(string program, string? assembly) => (Program, Assembly) = (program, assembly);

    public string Program { get; }

    public string? Assembly { get; }

    /// <param name="configured">Path of the command or its assembly; empty looks beside the server.</param>
    /// <returns>Null when it is not there.</returns>
    public static WorkerCommand? Find(string configured)
    {
        var assembly = configured.Length > 0 ? configured : Path.Combine(AppContext.BaseDirectory, "worker", "gridmap.dll");
        if (!File.Exists(assembly))
        {
            return null;
        }

        if (!assembly.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return new WorkerCommand(assembly, assembly: null);
        }

        // A shared runtime lies in <root>/shared/Microsoft.NETCore.App/<version>, its host in <root>; a self-contained server has none.
        var name = OperatingSystem.IsWindows() ? ".exe" : "";
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", $"dotnet{name}"));
        if (File.Exists(host))
        {
            return new WorkerCommand(host, assembly);
        }

        var own = Path.ChangeExtension(assembly, null) + name;
        return File.Exists(own) ? new WorkerCommand(own, assembly: null) : null;
    }

    /// <summary>What to start, its streams redirected.</summary>
    public ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in Assembly is null ? arguments : arguments.Prepend(Assembly))
        {
            start.ArgumentList.Add(argument);
        }

        // The server's own settings are not the worker's.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
