using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.S3;
using GridMap.Server.Storage;

namespace GridMap.Server.Tests.Storage;

/// <summary>OpenStack Swift with its S3 interface: a real S3-compatible store on this machine, for the tests of one class; gone with them.</summary>
public sealed class SwiftServer : IAsyncLifetime
{
    public const string AccessKey = "test:tester";
    public const string SecretKey = "testing";
    public const string Bucket = "gridmap";

    private const string Program = "/usr/bin/swift-proxy-server";

    private static readonly string[] Kinds = ["account", "container", "object"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-swift-").FullName;
    private readonly List<Process> _processes = [];
    private readonly StringBuilder _log = new();

    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");

    public static void SkipIfMissing() => Skip.If(!File.Exists(Program), "OpenStack Swift is not installed (./test.sh installs it where it may)");

    public async Task InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(_folder, "devices", "d1"));
        Write("swift.conf", "[swift-hash]\nswift_hash_path_prefix = a\nswift_hash_path_suffix = b\n[storage-policy:0]\nname = one\ndefault = yes\n");
        foreach (var kind in Kinds)
        {
            var port = FreePort();
            var builder = Path.Combine(_folder, $"{kind}.builder");
            await RunAsync("create", builder, "4", "1", "1");
            await RunAsync("add", builder, string.Create(CultureInfo.InvariantCulture, $"r1z1-127.0.0.1:{port}/d1"), "1");
            await RunAsync("rebalance", builder);
            Write($"{kind}.conf", Common(port) + $"devices = {_folder}/devices\nmount_check = false\n[pipeline:main]\npipeline = {kind}-server\n[app:{kind}-server]\nuse = egg:swift#{kind}\n");
            Start($"swift-{kind}-server", $"{kind}.conf");
        }

        Write("proxy.conf", Common(new Uri(Address).Port) + """
            [pipeline:main]
            pipeline = catch_errors cache s3api tempauth slo proxy-server
            [app:proxy-server]
            use = egg:swift#proxy
            account_autocreate = true
            allow_account_management = true
            [filter:tempauth]
            use = egg:swift#tempauth
            user_test_tester = testing .admin
            [filter:s3api]
            use = egg:swift#s3api
            location = us-east-1
            [filter:slo]
            use = egg:swift#slo
            [filter:cache]
            use = egg:swift#memcache
            memcache_servers = 127.0.0.1:9
            [filter:catch_errors]
            use = egg:swift#catch_errors

            """);
        Start("swift-proxy-server", "proxy.conf");
        await MakeBucketAsync();
    }

    public Task DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    internal S3Options Options(string secretKey = SecretKey, string bucket = Bucket) =>
        new() { ServiceUrl = Address, Bucket = bucket, AccessKey = AccessKey, SecretKey = secretKey };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Common(int port) => string.Create(
        CultureInfo.InvariantCulture, $"[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = {port}\nworkers = 0\nuser = {Environment.UserName}\nswift_dir = {_folder}\n");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private void Start(string program, string configuration)
    {
        var process = Process.Start(new ProcessStartInfo(program, [Path.Combine(_folder, configuration)]) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        process.ErrorDataReceived += Keep;
        process.OutputDataReceived += Keep;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        _processes.Add(process);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.AppendLine(line.Data);
        }
    }

    private static async Task RunAsync(string verb, string builder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("swift-ring-builder", [builder, verb, .. arguments]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("swift-ring-builder did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // 1 is a warning, of a ring with a single device.
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException($"swift-ring-builder {verb} failed:\n{await output}");
        }
    }

    /// <summary>Asks until the four processes are up.</summary>
    private async Task MakeBucketAsync()
    {
        using var client = S3Client.Create(Options());
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await client.PutBucketAsync(Bucket);
                return;
            }
            catch (Exception error) when (error is AmazonS3Exception or HttpRequestException or Amazon.Runtime.AmazonClientException)
            {
                if (clock.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"Swift does not answer:\n{_log}", error);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
