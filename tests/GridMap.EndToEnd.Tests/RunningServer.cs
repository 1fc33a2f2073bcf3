using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.EndToEnd.Tests;

/// <summary>The built server as a process of its own, with its worker, on a fresh data folder.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    public const string Password = "correct-horse-battery";

    private readonly Process _process;
    private readonly StringWriter _log = new();

    private RunningServer(Process process, string address, string folder)
    {
        _process = process;
        Address = address;
        Folder = folder;
    }

    public string Address { get; }

    public string Folder { get; }

    /// <summary>What the server has written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <param name="hasDemo">Whether the demo campaign is seeded, as on a developer's first start.</param>
    /// <param name="model">Folder of the worker's model; empty takes the one that comes with it.</param>
    public static async Task<RunningServer> StartAsync(bool hasDemo, string model = "")
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-e2e-").FullName;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Repository.BuildOf("GridMap.Server", "GridMap.Server.dll"), "--urls", address },
            WorkingDirectory = Path.Combine(Repository.Root, "GridMap.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Folder"] = folder,
                ["Storage__ReservedFreeBytes"] = "0",
                ["Demo__Enabled"] = hasDemo ? "true" : "false",
                ["Workers__Model"] = model,
            },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var server = new RunningServer(process, address, folder);
        process.OutputDataReceived += server.Keep;
        process.ErrorDataReceived += server.Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    public async Task<HttpClient> SignInAsync(string userName, string password = Password)
    {
        var client = CreateClient();
        (await client.PostAsJsonAsync(Routes.Session, new SignInRequest(userName, password))).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>Sets the first administrator with the code from the data folder, and signs in.</summary>
    public async Task<HttpClient> SetUpAsync()
    {
        var code = await File.ReadAllTextAsync(Path.Combine(Folder, "setup.code"));
        var client = CreateClient();
        (await client.PostAsJsonAsync(Routes.Setup, new SetupRequest(code, "administrator", Password))).EnsureSuccessStatusCode();
        return await SignInAsync("administrator");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.WriteLine(line.Data);
        }
    }

    private Task WaitUntilReadyAsync() => Until.TrueAsync("the server is ready", TimeSpan.FromMinutes(2), async () =>
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The server ended at start:\n{Log}");
        }

        try
        {
            using var client = CreateClient();
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
