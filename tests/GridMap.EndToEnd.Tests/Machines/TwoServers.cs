namespace GridMap.EndToEnd.Tests.Machines;

/// <summary>Two servers on one PostgreSQL and one folder of files, behind nothing; both are started at once on an empty database.</summary>
public sealed class TwoServers : IAsyncLifetime
{
    public const string Collection = "two servers";

    private readonly string _files = Directory.CreateTempSubdirectory("gridmap-files-").FullName;
    private ThrowawayPostgres? _postgres;
    private string? _lack;

    internal ServerProcess First { get; private set; } = null!; // Set by InitializeAsync, before any test.

    internal ServerProcess Second { get; private set; } = null!; // Set by InitializeAsync, before any test.

    internal string ConnectionString => _postgres?.ConnectionString ?? throw new InvalidOperationException("There is no PostgreSQL.");

    public async Task InitializeAsync()
    {
        try
        {
            _postgres = await ThrowawayPostgres.StartOrSkipAsync();
        }
        catch (SkipException lack)
        {
            // A fixture cannot skip; its tests do.
            _lack = lack.Message;
            return;
        }

        First = new ServerProcess(SettingsOf(_postgres.ConnectionString, _files));
        Second = new ServerProcess(SettingsOf(_postgres.ConnectionString, _files));
        First.Start();
        Second.Start();
        await First.WaitUntilReadyAsync();
        await Second.WaitUntilReadyAsync();
        using var administrator = await First.SetUpAsync();
        await County.SetUpAsync(administrator);
        using var supervisor = await First.SignInAsync(County.Supervisor);
        using var worker = Second.CreateWorkerClient();
        await County.ReportAsync(supervisor, worker, seed: 1, tanks: 10);
    }

    public async Task DisposeAsync()
    {
        if (_postgres is not null)
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_files, recursive: true);
    }

    internal void SkipIfMissing() => Skip.If(_lack is not null, _lack);

    internal static Dictionary<string, string> SettingsOf(string postgres, string files) => new()
    {
        ["Storage__Postgres"] = postgres,
        ["Storage__FilesFolder"] = files,
        ["Live__PollSeconds"] = "0.5",
        ["Live__PulseSeconds"] = "0.5",
        ["Jobs__LeaseSeconds"] = "10",
        ["Jobs__MaxAttempts"] = "100",
        ["Jobs__RetryDelaySeconds"] = "0",
    };
}
