using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using GridMap.Contracts;
using GridMap.Contracts.People;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>One of several servers: a process that can be killed and started again at the same address, on a folder that outlives it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly StringWriter _log = new();
    private Process? _process;
    private int _began;

    /// <param name="settings">Environment variables, beside those that every server here gets.</param>
    public ServerProcess(IReadOnlyDictionary<string, string> settings)
    {
        _settings = settings;
        Folder = Directory.CreateTempSubdirectory("gridmap-server-").FullName;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
    }

    public string Address { get; }

    public string Folder { get; }

    public string KeyFile => Path.Combine(Folder, "worker.key");

    /// <summary>What the server has written so far, in all its lives.</summary>
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

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Start()
    {
        _began = Log.Length;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Repository.BuildOf("GridMap.Server", "GridMap.Server.dll"), "--urls", Address },
            WorkingDirectory = Path.Combine(Repository.Root, "GridMap.Server"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Storage__Folder"] = Folder,
                ["Storage__ReservedFreeBytes"] = "0",
                ["Workers__Enabled"] = "false",
                ["Demo__Enabled"] = "false",
                // Servers here live for seconds: optimising them twice would only cost.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>As systemd does: a server that came up without its database ends, and is started again. One that was up must stay up.</summary>
    public void StartIfEnded()
    {
        if (_process is { HasExited: true } ended)
        {
            if (Log[_began..].Contains("Application started", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The server at {Address} ended by itself:\n{Log[_began..]}");
            }

            ended.Dispose();
            Start();
        }
    }

    public async Task StartAsync()
    {
        Start();
        await WaitUntilReadyAsync();
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };

    public HttpClient CreateWorkerClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Worker-Key", File.ReadAllText(KeyFile));
        return client;
    }

    public async Task<HttpClient> SignInAsync(string userName)
    {
        var client = CreateClient();
        (await client.PostAsJsonAsync(Routes.Session, new SignInRequest(userName, RunningServer.Password))).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A bearer token, good on every server of the database.</summary>
    public async Task<string> GetTokenAsync(string userName)
    {
        using var client = CreateClient();
        var answer = await client.PostAsJsonAsync($"{Routes.Session}/token", new SignInRequest(userName, RunningServer.Password));
        answer.EnsureSuccessStatusCode();
        using var token = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return token.RootElement.GetProperty("accessToken").GetString() ?? throw new InvalidDataException("The server gave no token.");
    }

    /// <summary>Sets the first administrator with the code from this server's folder, and signs in here.</summary>
    public async Task<HttpClient> SetUpAsync()
    {
        var code = await File.ReadAllTextAsync(Path.Combine(Folder, "setup.code"));
        using var client = CreateClient();
        (await client.PostAsJsonAsync(Routes.Setup, new SetupRequest(code, "administrator", RunningServer.Password))).EnsureSuccessStatusCode();
        return await SignInAsync("administrator");
    }

    public Task WaitUntilReadyAsync() => Until.TrueAsync($"the server at {Address} is ready", TimeSpan.FromMinutes(2), async () =>
    {
        if (_process is not { HasExited: false })
        {
            throw new InvalidOperationException($"The server at {Address} ended at start:\n{Log}");
        }

        try
        {
            using var client = CreateClient();
            return (await client.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    });

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.WriteLine(line.Data);
        }
    }
}
