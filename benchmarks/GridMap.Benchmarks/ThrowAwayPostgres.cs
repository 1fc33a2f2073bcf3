using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace GridMap.Benchmarks;

/// <summary>A PostgreSQL with PostGIS of the run's own, gone when it ends.</summary>
internal sealed class ThrowAwayPostgres : IDisposable
{
    private readonly string _binaries;
    private readonly string _folder;

    private ThrowAwayPostgres(string binaries, string folder, int port)
    {
        (_binaries, _folder) = (binaries, folder);
        Connection = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Command Timeout=1200;Timeout=60";
    }

    public string Connection { get; }

    /// <summary>Starts one with settings that suit a single busy session; null, after saying what is missing, where there is none on this machine.</summary>
    public static ThrowAwayPostgres? Start()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (binaries is null || !Directory.EnumerateDirectories("/usr/share/postgresql").Any(version => File.Exists(Path.Combine(version, "extension", "postgis.control"))))
        {
            Console.WriteLine("PostGIS is not compared: install Debian's postgresql and postgis packages.");
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("gridmap-postgis-").FullName;
        var port = FreePort.Find();
        var server = new ThrowAwayPostgres(binaries, folder, port);
        if (Environment.IsPrivilegedProcess)
        {
            RunProgram("chown", "postgres", folder);
        }

        server.Run("initdb", "-D", Path.Combine(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        var settings = string.Create(CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c fsync=off -c shared_buffers=512MB -c work_mem=256MB -c jit=off -c random_page_cost=1.1");
        server.Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-t", "300", "-l", Path.Combine(folder, "log"), "-o", settings, "start");
        server.Execute("CREATE EXTENSION postgis");
        return server;
    }

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(Connection);
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        if (Environment.IsPrivilegedProcess)
        {
            RunProgram("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            RunProgram(path, arguments);
        }
    }

    private static void RunProgram(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that is started keeps the streams open for as long as it lives.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
