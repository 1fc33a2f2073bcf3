using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace GridMap.Server.Tests.Hosting;

/// <summary>
/// The real host in process, on a data folder and SQLite file (or PostgreSQL database) of its own. The file is at the newest
/// version already; with <c>isEmpty</c> the server makes and migrates it.
/// </summary>
public sealed class TestServer : WebApplicationFactory<Program>
{
    public const string Password = "correct-horse-battery";

    private readonly Dictionary<string, string?> _settings;
    private readonly Lock _starting = new();

    public TestServer(Dictionary<string, string?>? settings = null, string? postgres = null, bool isEmpty = false)
    {
        Folder = Directory.CreateTempSubdirectory("gridmap-test-").FullName;
        _settings = new Dictionary<string, string?>
        {
            ["Storage:Folder"] = Folder,
            ["Storage:Postgres"] = postgres ?? "",
            ["Storage:ReservedFreeBytes"] = "0",
            ["Workers:Enabled"] = "false",
            ["Demo:Enabled"] = "false",
            // Tests write to the database behind the server's back, so it reads when it is asked.
            ["Tiles:WarmUp"] = "false",
        };
        foreach (var (key, value) in settings ?? [])
        {
            _settings[key] = value;
        }

        if (postgres is null && !isEmpty)
        {
            SqliteTemplate.CopyTo(Path.Combine(Folder, "gridmap.db"));
        }
    }

    public string Folder { get; }

    /// <summary>The server's clock; it stands still until a test moves it. It lies in the future, since cookie containers go by the real one.</summary>
    public FakeTimeProvider Clock { get; } = new TestClock(new DateTimeOffset(2046, 3, 5, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Makes an account and a client signed in as it by cookie.</summary>
    public async Task<HttpClient> SignInAsync(string userName, Role role, params string[] areaCodes)
    {
        return await SignInAsync(await CreateAccountAsync(userName, role, areaCodes));
    }

    /// <summary>A client signed in as an account that is there, by cookie.</summary>
    public async Task<HttpClient> SignInAsync(AccountSummary account)
    {
        var client = CreateClient();
        (await client.PostAsJsonAsync(Routes.Session, new SignInRequest(account.UserName, Password))).EnsureSuccessStatusCode();
        return client;
    }

    public async Task<AccountSummary> CreateAccountAsync(string userName, Role role, params string[] areaCodes)
    {
        await using var scope = Services.CreateAsyncScope();
        var editor = scope.ServiceProvider.GetRequiredService<AccountEditor>();
        var outcome = await editor.CreateAsync(
            new SaveAccountRequest(userName, userName, Password, [role], areaCodes, IsDisabled: false), AreaScope.OfEverywhere, isDemo: false);
        return Assert.IsType<AccountOutcome.Saved>(outcome).Account;
    }

    /// <summary>A client that shows the worker key.</summary>
    public HttpClient CreateWorkerClient()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add(WorkerKeyHandler.Header, Services.GetRequiredService<WorkerKey>().Value);
        return client;
    }

    /// <summary>Runs against the database as a use case would, in a scope of its own.</summary>
    internal async Task<T> UseAsync<T>(Func<GridMapDb, MapWriter, Task<T>> use)
    {
        await using var scope = Started().CreateAsyncScope();
        return await use(
            scope.ServiceProvider.GetRequiredService<GridMapDb>(), scope.ServiceProvider.GetRequiredService<MapWriter>());
    }

    // The factory starts its host at the first question, and two first questions at once break it.
    private IServiceProvider Started()
    {
        lock (_starting)
        {
            return Services;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Passwords of tests are no secret, and hashing them as for years of attack takes a good part of a short test.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
