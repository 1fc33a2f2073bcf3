using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.Benchmarks.City;

/// <summary>The built server as a process of its own on a folder of the caller's.</summary>
internal sealed class CityServer : IDisposable
{
    public const string UserName = "administrator";
    public const string Password = "correct-horse-battery";

    private readonly Process _process;

    private CityServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Processor time it has used, seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static string DatabaseOf(string folder) => Path.Combine(folder, "gridmap.db");

    public static async Task<CityServer> StartAsync(string folder)
    {
        var root = FindRoot();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(root, "GridMap.Server", "bin", "Release", "net10.0", "GridMap.Server.dll"), "--urls", address },
            WorkingDirectory = Path.Combine(root, "GridMap.Server"),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Folder"] = folder,
                ["Storage__ReservedFreeBytes"] = "0",
                ["Demo__Enabled"] = "false",
                ["Workers__Enabled"] = "false",
                // Another process writes: without the writer's wake-up the feed is found by looking.
                ["Live__PollSeconds"] = "0.1",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var server = new CityServer(process, address);
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return server;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not there yet.
            }

            await Task.Delay(100);
        }
    }

    /// <summary>The first administrator, who sees every area.</summary>
    public async Task SetUpAsync(string folder)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var code = await File.ReadAllTextAsync(Path.Combine(folder, "setup.code"));
        (await client.PostAsJsonAsync(Routes.Setup, new SetupRequest(code, UserName, Password))).EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GridMap.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("GridMap.sln was not found above the benchmarks.");
        }

        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
