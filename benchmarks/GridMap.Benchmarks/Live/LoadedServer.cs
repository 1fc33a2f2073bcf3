using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GridMap.Benchmarks.Live;

/// <summary>A server in a process of its own that makes load when it is told to.</summary>
internal sealed class LoadedServer : IAsyncDisposable
{
    private readonly Process _process;

    private LoadedServer(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    /// <summary>The real server, as it was built, on a database of its own.</summary>
    public static Task<LoadedServer> StartFeedAsync(string folder, string postgres)
    {
        var url = FreeUrl();
        var start = Start("GridMap.Server.dll");
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(LoadedServer).Assembly.GetName().Name;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(LoadedServer).Assembly.Location;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Storage__Folder"] = folder;
        start.Environment["Storage__Postgres"] = postgres;
        start.Environment["Workers__Enabled"] = "false";
        start.Environment["Demo__Enabled"] = "false";
        return StartAsync(start, url);
    }

    public static Task<LoadedServer> StartBareAsync()
    {
        var url = FreeUrl();
        var start = Start("GridMap.Benchmarks.dll", "live-bare", url);
        // As the web SDK gives them to the real server.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        start.Environment["DOTNET_GCConserveMemory"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "1";
        return StartAsync(start, url);
    }

    public async Task<LoadReport> TellAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        return await HearAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Start(string assembly, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };

    private static async Task<LoadedServer> StartAsync(ProcessStartInfo start, string url)
    {
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var server = new LoadedServer(process, url);
        await server.HearAsync();
        return server;
    }

    private static string FreeUrl()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }

    private async Task<LoadReport> HearAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is [LoadCommands.Marker, var last, var sent, var processor, var resident])
            {
                return new LoadReport(
                    long.Parse(last, CultureInfo.InvariantCulture), int.Parse(sent, CultureInfo.InvariantCulture),
                    double.Parse(processor, CultureInfo.InvariantCulture), double.Parse(resident, CultureInfo.InvariantCulture));
            }

            await Console.Error.WriteLineAsync(line);
        }

        throw new InvalidOperationException("The server ended; its words stand above.");
    }
}
