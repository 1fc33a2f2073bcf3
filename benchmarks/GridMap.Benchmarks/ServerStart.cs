using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Domain.Geo;
using GridMap.Server.Tiles;

namespace GridMap.Benchmarks;

/// <summary>Starts the real server on a database of 100,000 cells and as many suspects as asked for, until it is ready and has answered a first tile, and looks at its memory.</summary>
internal static class ServerStart
{
    private const string Password = "correct-horse-battery";
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string? assembly, int suspects)
    {
        assembly = Path.GetFullPath(assembly ?? Path.Combine(AppContext.BaseDirectory, "GridMap.Server.dll"));
        var city = new MeshCity(columns: 400, rows: 250, stepDegrees: 0.0025);
        Console.WriteLine($"{Machine.Describe()}; {assembly}; {city.Cells} cells of {4 * MeshCity.EdgePieces} corners, {suspects} suspects");
        var folder = Directory.CreateTempSubdirectory("gridmap-start-").FullName;
        try
        {
            await using (var services = CityDatabase.Open(folder))
            {
                await CityDatabase.FillAsync(services, city, suspects);
            }

            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer() };
            using var client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(5) };
            var middle = city.At(0.5, 0.5);
            var tile = TileAddress.Of(WorldPoint.From(new LonLat(middle.X, middle.Y)), 12);
            // The first start sets the administrator; its cookie opens the later ones.
            await StartAsync(assembly, folder, client, async server =>
            {
                var code = await File.ReadAllTextAsync(Path.Combine(folder, "setup.code"));
                (await client.PostAsJsonAsync(server.Address + Routes.Setup, new SetupRequest(code.Trim(), "admin", Password))).EnsureSuccessStatusCode();
                (await client.PostAsJsonAsync(server.Address + Routes.Session, new SignInRequest("admin", Password))).EnsureSuccessStatusCode();
            });
            Console.WriteLine("| start | ready | first cell tile | first suspect tile | processor | resident after 10 s | peak |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            for (var round = 1; round <= Rounds; round++)
            {
                await StartAsync(assembly, folder, client, server => MeasureAsync(round, client, server, tile, hasSuspects: suspects > 0));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(int round, HttpClient client, StartedServer server, TileAddress tile, bool hasSuspects)
    {
        var ready = server.Since.Elapsed.TotalSeconds;
        var cells = await TakeAsync(client, server, $"{Routes.CellTiles}/{tile.Zoom}/{tile.Column}/{tile.Row}");
        var suspects = !hasSuspects ? cells : await TakeAsync(client, server, $"{Routes.SuspectTiles}/{tile.Zoom}/{tile.Column}/{tile.Row}");
        server.Process.Refresh();
        var processor = server.Process.TotalProcessorTime.TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(10));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {round} | {ready:0.00} s | {cells:0.00} s | {suspects:0.00} s | {processor:0.00} s | {Machine.ResidentMegabytes(server.Process.Id, "VmRSS"):0} MB | {Machine.ResidentMegabytes(server.Process.Id, "VmHWM"):0} MB |"));
    }

    private static async Task<double> TakeAsync(HttpClient client, StartedServer server, string path)
    {
        using var answer = await client.GetAsync(server.Address + path);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return bytes.Length > 0 ? server.Since.Elapsed.TotalSeconds : throw new InvalidOperationException($"{path} is empty.");
    }

    private static async Task StartAsync(string assembly, string folder, HttpClient client, Func<StartedServer, Task> use)
    {
        var port = FreePort.Find();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        var since = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            assembly, "--urls", address, "--Storage:Folder", folder, "--Workers:Enabled", "false", "--Demo:Enabled", "false", "--environment", "Production",
            "--contentRoot", Path.GetDirectoryName(assembly)!, // a file's path has a folder
        ]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("The server did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await WaitUntilReadyAsync(client, address, process);
            await use(new StartedServer(address, process, since));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task WaitUntilReadyAsync(HttpClient client, string address, Process process)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(address + "/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    private sealed record StartedServer(string Address, Process Process, Stopwatch Since);
}
