using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>A PostgreSQL of one test's own, durable as in earnest, that can be killed and started again.</summary>
internal sealed class ThrowawayPostgres : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string _folder;
    private readonly int _port = ServerProcess.FreePort();
    private readonly StringWriter _log = new();
    private Process? _postmaster;

    private ThrowawayPostgres(string programs, string folder) => (_programs, _folder) = (programs, folder);

    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Maximum Pool Size=20;Timeout=5");

    /// <summary>Makes a cluster and starts it, or skips the test with the reason.</summary>
    public static async Task<ThrowawayPostgres> StartOrSkipAsync()
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        Skip.If(programs is null, "no PostgreSQL is installed (./test.sh installs it where it may)");
        var folder = Directory.CreateTempSubdirectory("gridmap-postgres-").FullName;
        var server = new ThrowawayPostgres(programs!, folder); // Skip.If has just thrown where it is null.
        if (Environment.UserName == "root")
        {
            await RunAsync(new ProcessStartInfo("chown", ["postgres", folder]));
        }

        await RunAsync(server.AsPostgres("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"));
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        // In the foreground, so that the process started is the one to kill.
        var start = AsPostgres(
            "postgres", "-D", Data, "-c", "listen_addresses=127.0.0.1", "-c", $"port={_port}", "-c", "unix_socket_directories=", "-c", "fsync=on");
        start.RedirectStandardError = true;
        _postmaster = Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL did not start.");
        _postmaster.ErrorDataReceived += Keep;
        _postmaster.BeginErrorReadLine();
        await Until.TrueAsync("PostgreSQL answers", TimeSpan.FromMinutes(1), async () =>
        {
            if (_postmaster.HasExited)
            {
                throw new InvalidOperationException($"PostgreSQL ended at start:\n{_log}");
            }

            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                await connection.OpenAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        });
    }

    /// <summary><c>kill -9</c> of the postmaster and everything it started: as the machine would by losing power, less its disk's cache.</summary>
    public async Task KillAsync()
    {
        if (_postmaster is { } postmaster)
        {
            _postmaster = null;
            postmaster.Kill(entireProcessTree: true);
            await postmaster.WaitForExitAsync();
            postmaster.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        NpgsqlConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private ProcessStartInfo AsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) { WorkingDirectory = _folder }
            : new ProcessStartInfo(path, arguments) { WorkingDirectory = _folder };
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} failed:\n{await output}{await errors}");
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.WriteLine(line.Data);
        }
    }
}
