using System.Diagnostics;
using System.Globalization;
using GridMap.Domain.Cases;
using GridMap.Server.Storage;
using GridMap.Server.Workers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Demo;

/// <summary>Gives an empty database the demo campaign, in the background. Broken off, it goes on at the next start.</summary>
internal sealed class DemoSeeder(
    IServiceScopeFactory scopes, DataFolder folder, IHostEnvironment environment, IOptions<DemoOptions> options, IOptions<WorkerOptions> workers,
    TimeProvider clock, ILogger<DemoSeeder> log) : BackgroundService
{
    private const string Seed = "7";

    // Written last by the synthesiser.
    private const string LastFile = "area.geojson";

    private string Scene => Path.Combine(folder.Folder("demo"), "scene");

    private string City => Path.Combine(folder.Folder("demo"), "city");

    private string DoneMark => Path.Combine(folder.Folder("demo"), "seeded");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if ((options.Value.Enabled ?? environment.IsDevelopment()) && await IsDueAsync(stoppingToken))
            {
                await SeedAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("The demo campaign is not complete; the next start goes on with it.");
        }
        catch (Exception error)
        {
            // The server serves without a demo, too.
            log.LogError(error, "The demo campaign could not be made; the next start tries again.");
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        if (File.Exists(DoneMark))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        // Only demo accounts and what a broken-off seeding left may be there.
        return !await db.Users.AnyAsync(account => !account.IsDemo, cancellation)
            && (await db.Users.AnyAsync(cancellation) || !await db.Areas.AnyAsync(cancellation));
    }

    private async Task SeedAsync(CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCampaign>().AddAccountsAsync();
        }

        log.LogInformation("Demo accounts are ready; painting the demo town.");
        await PaintAsync(cancellation);
        var village = await DemoVillage.ReadAsync(Scene, cancellation);
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCampaign>().AddGroundAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCampaign>().AddRulesAsync(cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoLedger>().AddAsync(cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoGrounds>().AddAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoSweeps>().AddAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCases>().AddAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoDepartments>().AddAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoTips>().AddAsync(village, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoCampaign>().UploadAsync(village, Path.Combine(Scene, "scene.tif"), cancellation);
        }

        await BuildCityAsync(cancellation);
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoScreening>().AddAsync(City, cancellation);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoScreening>().AddVisitsAsync(City, cancellation);
        }

        await File.WriteAllTextAsync(DoneMark, $"{clock.GetUtcNow():O}", cancellation);
        log.LogInformation("The demo campaign is ready after {Elapsed}; suspects appear when the worker is through.", clock.GetElapsedTime(started));
    }

    private async Task PaintAsync(CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(Scene, LastFile)))
        {
            await SynthesizeAsync(["scene", "--seed", Seed, "--out", Scene], cancellation);
        }
    }

    /// <summary>Small, so that it is screened in seconds; its last day is yesterday.</summary>
    private async Task BuildCityAsync(CancellationToken cancellation)
    {
        // Written last by the synthesiser.
        if (!File.Exists(Path.Combine(City, "truth", "truth.json")))
        {
            var yesterday = CaseRules.DayOf(clock.GetUtcNow()).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await SynthesizeAsync(
                [
                    "city", "--seed", Seed, "--out", City, "--places", "2000", "--inspectors", "4", "--trucks", "12", "--truck-days", "20", "--fix-seconds", "120",
                    "--meter-days", "120", "--curve-days", "5", "--messy", "--today", yesterday,
                ],
                cancellation);
        }
    }

    private async Task SynthesizeAsync(string[] what, CancellationToken cancellation)
    {
        var command = WorkerCommand.Find(workers.Value.Command)
            ?? throw new FileNotFoundException("The gridmap command is not beside the server (worker/gridmap.dll); build GridMap.Server again or set Workers:Command.");
        using var process = new Process { StartInfo = command.Start(["synthesize", .. what]) };
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"gridmap synthesize {what[0]} failed: {(await errors).Trim()}");
        }

        log.LogInformation("{Output}", (await output).Trim());
    }
}
